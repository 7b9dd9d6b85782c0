/// Takes a number of articles and a seed, gives a corpus of any size with planted reuse, and the
/// truth about it.
@NullMarked
package news.stemma.benchmarks.generator;

import org.jspecify.annotations.NullMarked;
