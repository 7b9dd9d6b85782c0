/// Takes files and folders of any Hadoop filesystem, gives the records in them, and the corpus that
/// is settled of these.
@NullMarked
package news.stemma.spark.input;

import org.jspecify.annotations.NullMarked;
