package news.stemma.spark.input;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;

/// That some record has an id which begins with another and an `@`: a row of nine bytes among those
/// of [ReadRecordCodec]. Versions of an article get such ids, and so where they are settled it must
/// be known which of them others came with.
///
/// @param longer hash of that id
record Claim(long longer) {
  /// No kind of record.
  private static final int MARK = 0xFF;

  byte[] row() {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.write(MARK);
    out.writeLong(longer);
    return out.toByteArray();
  }

  static boolean is(byte[] row) {
    return (row[0] & 0xFF) == MARK;
  }

  static Claim of(byte[] row) {
    return new Claim(ByteStreams.newDataInput(row, 1).readLong());
  }
}
