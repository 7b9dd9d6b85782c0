/// Takes generated corpora, runs Stemma on one machine and on Spark over each, and gives what both
/// cost, what each of Spark's stages moved, and what far larger corpora would.
@NullMarked
package news.stemma.benchmarks.cluster;

import org.jspecify.annotations.NullMarked;
