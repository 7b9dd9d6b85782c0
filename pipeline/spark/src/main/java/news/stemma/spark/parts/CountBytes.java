package news.stemma.spark.parts;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import news.stemma.app.report.Counts;

/// What a part adds to the counts of the whole, as bytes.
final class CountBytes {
  private CountBytes() {}

  static byte[] of(Counts.Found found) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeLong(found.relations());
    out.writeLong(found.passages());
    out.writeLong(found.sentences());
    out.writeLong(found.clusters());
    out.writeLong(found.inferredSources());
    out.writeLong(found.boilerplate());
    return out.toByteArray();
  }

  static Counts.Found found(byte[] bytes) {
    ByteArrayDataInput in = ByteStreams.newDataInput(bytes);
    return new Counts.Found(
        in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong(), in.readLong());
  }
}
