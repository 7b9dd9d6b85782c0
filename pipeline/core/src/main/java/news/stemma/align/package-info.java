/// Takes a candidate pair of articles, gives their [Alignment]: the passages in which the one has
/// the wording of the other, word by word.
///
/// Nothing else in Stemma establishes overlap.
@NullMarked
package news.stemma.align;

import org.jspecify.annotations.NullMarked;
