/// Takes lines of JSON from many tasks, gives a folder of partitioned tables on any Hadoop
/// filesystem that is whole or not marked as such.
@NullMarked
package news.stemma.spark.output;

import org.jspecify.annotations.NullMarked;
