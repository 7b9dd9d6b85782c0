package news.stemma.spark.output;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.io.BytesWritable;
import org.apache.hadoop.io.NullWritable;
import org.apache.hadoop.mapreduce.RecordWriter;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/// Writes lines as they come.
final class JsonLinesPart extends RecordWriter<NullWritable, BytesWritable> {
  private final OutputStream out;

  private JsonLinesPart(OutputStream out) {
    this.out = out;
  }

  static JsonLinesPart open(TablePart part, String lines) throws IOException {
    return new JsonLinesPart(new BufferedOutputStream(part.create(lines, "jsonl"), 1 << 16));
  }

  @Override
  public void write(NullWritable key, BytesWritable line) throws IOException {
    out.write(line.getBytes(), 0, line.getLength());
  }

  @Override
  public void close(TaskAttemptContext task) throws IOException {
    out.close();
  }
}
