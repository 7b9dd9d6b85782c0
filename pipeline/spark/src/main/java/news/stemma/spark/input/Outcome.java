package news.stemma.spark.input;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.Arrays;
import news.stemma.app.ingest.Rejected;
import news.stemma.text.Document;
import news.stemma.text.DocumentCodec;
import news.stemma.text.Packed;
import scala.Tuple2;

/// What became of records, as a row: a byte that tells which of these it is, and what it says.
sealed interface Outcome {
  /// An article of the corpus, under the id that it has there.
  record Stays(Document document) implements Outcome {
    private static final int MARK = 0;

    static boolean is(byte[] row) {
      return row[0] == MARK;
    }

    /// Its id, and the document as [DocumentCodec] writes it.
    static Tuple2<String, byte[]> byId(byte[] row) {
      return new Tuple2<>(
          Packed.readString(ByteStreams.newDataInput(row, 1)),
          Arrays.copyOfRange(row, 1, row.length));
    }
  }

  record Falls(Rejected rejected) implements Outcome {
    private static final int MARK = 1;

    static boolean is(byte[] row) {
      return row[0] == MARK;
    }

    static Falls of(byte[] row) {
      ByteArrayDataInput in = ByteStreams.newDataInput(row, 1);
      return new Falls(new Rejected(Packed.readString(in), Packed.readString(in)));
    }
  }

  /// Records that say nothing new.
  record Repeats(int duplicates) implements Outcome {
    private static final int MARK = 2;

    static boolean is(byte[] row) {
      return row[0] == MARK;
    }

    static Repeats of(byte[] row) {
      return new Repeats(ByteStreams.newDataInput(row, 1).readInt());
    }
  }

  default byte[] row() {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    switch (this) {
      case Stays(Document document) -> {
        out.write(Stays.MARK);
        // The id stands first, where byId reads it.
        new DocumentCodec().write(document, out);
      }
      case Falls(Rejected rejected) -> {
        out.write(Falls.MARK);
        Packed.writeString(rejected.location(), out);
        Packed.writeString(rejected.reason(), out);
      }
      case Repeats(int duplicates) -> {
        out.write(Repeats.MARK);
        out.writeInt(duplicates);
      }
    }
    return out.toByteArray();
  }
}
