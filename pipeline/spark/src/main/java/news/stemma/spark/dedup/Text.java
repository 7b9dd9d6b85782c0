package news.stemma.spark.dedup;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import news.stemma.app.dedup.Entry;
import news.stemma.app.dedup.EntryCodec;
import news.stemma.app.dedup.InputRecord;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.Rejected;
import news.stemma.candidate.Banding;
import news.stemma.candidate.TextKeys;
import news.stemma.candidate.TextKeysCodec;
import news.stemma.index.DiskEngine;
import news.stemma.sketch.ShingleSet;
import news.stemma.sketch.ShingleSetCodec;
import news.stemma.sketch.TextSketch;
import news.stemma.sketch.TextSketcher;
import news.stemma.spark.input.ReadRecord;
import news.stemma.text.Packed;

/// What is known of a text beside its shingles.
///
/// @param position among the texts of the batch, as they came
record Text(int position, Entry entry, String location, TextKeys keys) {
  private static final int REFUSED = 0;
  private static final int ACCEPTED = 1;

  private static final EntryCodec ENTRIES = new EntryCodec();
  private static final TextKeysCodec KEYS = new TextKeysCodec();
  private static final ShingleSetCodec SHINGLES = new ShingleSetCodec();

  /// A record with its sketch, as bytes: a byte that tells what it is; if a text, how many bytes
  /// follow of what is known of it, those, and its shingles.
  static byte[] sketched(ReadRecord record, TextSketcher sketcher, Banding banding) {
    return switch (record) {
      case ReadRecord.Refused(Rejected rejected) -> refused(rejected);
      case ReadRecord.Accepted(Found found) ->
          InputRecord.hasText(found)
              ? sketched(found, sketcher, banding)
              : refused(new Rejected(found.location(), InputRecord.NO_TEXT));
    };
  }

  private static byte[] refused(Rejected rejected) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.write(REFUSED);
    Packed.writeString(rejected.location(), out);
    Packed.writeString(rejected.reason(), out);
    return out.toByteArray();
  }

  private static byte[] sketched(Found found, TextSketcher sketcher, Banding banding) {
    byte[] utf8 = found.document().text().getBytes(StandardCharsets.UTF_8);
    TextSketch sketch = sketcher.sketch(utf8);
    ByteArrayDataOutput known = ByteStreams.newDataOutput();
    ENTRIES.write(Entry.of(found, utf8, sketch.words()), known);
    Packed.writeString(found.location(), known);
    KEYS.write(TextKeys.of(sketch, banding), known);
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.write(ACCEPTED);
    byte[] bytes = known.toByteArray();
    out.writeInt(bytes.length);
    out.write(bytes);
    out.write(DiskEngine.encoded(sketch.shingles(), SHINGLES));
    return out.toByteArray();
  }

  static boolean isText(byte[] sketched) {
    return sketched[0] == ACCEPTED;
  }

  /// Of a record that is no text.
  static Rejected rejected(byte[] sketched) {
    ByteArrayDataInput in = ByteStreams.newDataInput(sketched, 1);
    return new Rejected(Packed.readString(in), Packed.readString(in));
  }

  private static int knownBytes(byte[] sketched) {
    return ByteStreams.newDataInput(sketched, 1).readInt();
  }

  /// What is known of a text, as bytes, without its shingles.
  static byte[] known(byte[] sketched) {
    int start = 1 + Integer.BYTES;
    return Arrays.copyOfRange(sketched, start, start + knownBytes(sketched));
  }

  static Text of(int position, byte[] known) {
    ByteArrayDataInput in = ByteStreams.newDataInput(known);
    return new Text(
        position, ENTRIES.read(position, in), Packed.readString(in), KEYS.read(position, in));
  }

  /// The shingles of a text, as bytes.
  static byte[] shingles(byte[] sketched) {
    return Arrays.copyOfRange(sketched, 1 + Integer.BYTES + knownBytes(sketched), sketched.length);
  }

  static ShingleSet shingleSet(byte[] shingles) {
    return SHINGLES.read(0, ByteStreams.newDataInput(shingles));
  }
}
