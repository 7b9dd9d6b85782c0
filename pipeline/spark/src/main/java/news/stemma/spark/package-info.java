/// Takes articles from any Hadoop path, gives what a trace or a deduplication gives, as partitioned
/// files: the stages on Apache Spark.
@NullMarked
package news.stemma.spark;

import org.jspecify.annotations.NullMarked;
