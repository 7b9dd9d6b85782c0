package news.stemma.spark.dedup;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.time.Instant;
import java.util.Iterator;
import news.stemma.app.dedup.DedupFingerprint;
import news.stemma.candidate.Seniority;

/// When each text was published, and how long it is: 16 bytes a text, on the driver.
final class Columns {
  private final long[] seconds;
  private final int[] nanos;
  private final int[] words;

  private Columns(int texts) {
    this.seconds = new long[texts];
    this.nanos = new int[texts];
    this.words = new int[texts];
  }

  /// What a partition has for the columns, as bytes.
  static byte[] pack(Iterator<byte[]> known) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    while (known.hasNext()) {
      Text text = Text.of(0, known.next());
      Instant published = text.entry().published().orElse(Instant.MAX);
      out.writeLong(published.getEpochSecond());
      out.writeInt(published.getNano());
      out.writeInt(text.entry().words());
      out.writeLong(DedupFingerprint.of(text.entry()));
    }
    return out.toByteArray();
  }

  /// Bytes of a text in what [#pack] gives.
  static final int PACKED_BYTES = 2 * Long.BYTES + 2 * Integer.BYTES;

  /// @param packed by partitions
  /// @param fingerprint to add the hashes of the texts to
  static Columns of(Iterable<byte[]> packed, Ranges positions, DedupFingerprint fingerprint) {
    Columns columns = new Columns(positions.numbers());
    int position = 0;
    for (byte[] some : packed) {
      ByteArrayDataInput in = ByteStreams.newDataInput(some);
      for (int end = position + some.length / PACKED_BYTES; position < end; position++) {
        columns.seconds[position] = in.readLong();
        columns.nanos[position] = in.readInt();
        columns.words[position] = in.readInt();
        fingerprint.add(in.readLong());
      }
    }
    return columns;
  }

  int words(int text) {
    return words[text];
  }

  /// By time of publication, then by id.
  ///
  /// @param idRanks the place of each text in the order of ids
  Seniority seniority(int[] idRanks) {
    return Seniority.by(
        seconds.length,
        (one, other) -> {
          int bySecond = Long.compare(seconds[one], seconds[other]);
          int byTime = bySecond != 0 ? bySecond : Integer.compare(nanos[one], nanos[other]);
          return byTime != 0 ? byTime : Integer.compare(idRanks[one], idRanks[other]);
        });
  }
}
