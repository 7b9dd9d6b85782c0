/// Takes parameters of how outlets take from one another, draws corpora from them, and counts how
/// many intervals of what is measured in these hold the parameters.
@NullMarked
package news.stemma.benchmarks.coverage;

import org.jspecify.annotations.NullMarked;
