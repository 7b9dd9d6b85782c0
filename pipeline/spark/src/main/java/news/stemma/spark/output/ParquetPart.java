package news.stemma.spark.output;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import news.stemma.app.export.ParquetLines;
import news.stemma.spark.rows.TaskFolder;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/// Writes lines as Parquet: on the task's own disk first, through DuckDB, which takes up to 256 MB
/// beside the heap.
final class ParquetPart extends RecordWriter<NullWritable, BytesWritable> {
  private final TablePart part;
  private final String name;
  private final Path folder;
  private final ParquetLines lines;

  private ParquetPart(TablePart part, String name, Path folder, ParquetLines lines) {
    this.part = part;
    this.name = name;
    this.folder = folder;
    this.lines = lines;
  }

  static ParquetPart open(TablePart part, String lines) throws IOException {
    Path folder = TaskFolder.create().path();
    return new ParquetPart(part, lines, folder, ParquetLines.in(folder, lines));
  }

  @Override
  public void write(NullWritable key, BytesWritable line) throws IOException {
    lines.add(line.copyBytes());
  }

  @Override
  public void close(TaskAttemptContext task) throws IOException {
    lines.close();
    for (String table : ParquetLines.tables(name)) {
      try (OutputStream out = part.create(table, "parquet")) {
        Files.copy(folder.resolve(ParquetLines.file(table)), out);
      }
    }
  }
}
