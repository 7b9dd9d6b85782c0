/// Takes files that the user names, or what lies in the repository, gives the texts to measure
/// with.
@NullMarked
package news.stemma.benchmarks.corpus;

import org.jspecify.annotations.NullMarked;
