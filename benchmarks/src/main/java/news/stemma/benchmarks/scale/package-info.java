/// Takes a generated corpus, runs Stemma on it, and gives what that cost, what was found of the
/// planted, and what was claimed beyond it.
@NullMarked
package news.stemma.benchmarks.scale;

import org.jspecify.annotations.NullMarked;
