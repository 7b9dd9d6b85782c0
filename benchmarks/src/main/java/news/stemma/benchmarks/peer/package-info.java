/// Takes a text or a set of shingle hashes, gives a signature of 128 components: Stemma's own ways,
/// and each library's as its documentation shows it.
@NullMarked
package news.stemma.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
