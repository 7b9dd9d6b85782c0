package news.stemma.spark.output;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/// Where an attempt at a task writes.
///
/// @param work of this attempt alone, until it is committed
/// @param number of the part
record TablePart(FileSystem files, Path work, int number) {
  /// Creates the part of a table.
  OutputStream create(String table, String extension) throws IOException {
    String name = "part-%05d.%s".formatted(number, extension);
    return files.create(new Path(new Path(work, table), name), false);
  }
}
