/// Takes a [Document], gives an [Article]: typed blocks, sentences, and tokens with raw offsets.
///
/// Raw text is never rewritten: every span indexes it in UTF-16 units, half-open.
@NullMarked
package news.stemma.text;

import org.jspecify.annotations.NullMarked;
