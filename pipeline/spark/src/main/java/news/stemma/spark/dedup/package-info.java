/// Takes records as they were read, gives the rows that a run of dedup writes, found across
/// machines.
///
/// `SparkDedup` is the path. Texts are numbered as they came; of each, the driver has some 40
/// bytes, and never its id, its text or its shingles.
@NullMarked
package news.stemma.spark.dedup;

import org.jspecify.annotations.NullMarked;
