package news.stemma.spark.input;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteSource;
import com.google.common.io.ByteStreams;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import news.stemma.app.ingest.Extra;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.Rejected;
import news.stemma.text.Codec;
import news.stemma.text.Document;
import news.stemma.text.DocumentCodec;
import news.stemma.text.Field;
import news.stemma.text.Packed;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Records as bytes: a byte that tells what it is, where it stands, and what it says.
public final class ReadRecordCodec implements Codec<ReadRecord> {
  private static final int REFUSED = 0;
  private static final int ACCEPTED = 1;
  private static final int ACCEPTED_WITH_LINE = 2;

  private static final DocumentCodec DOCUMENTS = new DocumentCodec();

  @Override
  public void write(ReadRecord record, ByteArrayDataOutput out) {
    switch (record) {
      case ReadRecord.Refused(Rejected rejected) -> {
        out.write(REFUSED);
        Packed.writeString(rejected.location(), out);
        Packed.writeString(rejected.reason(), out);
      }
      case ReadRecord.Accepted(Found found) -> {
        out.write(found.line().isPresent() ? ACCEPTED_WITH_LINE : ACCEPTED);
        Packed.writeString(found.location(), out);
        DOCUMENTS.write(found.whole(), out);
        found.line().ifPresent(line -> write(line, out));
      }
    }
  }

  private static void write(ByteSource line, ByteArrayDataOutput out) {
    try {
      byte[] bytes = line.read();
      Packed.writeCount(bytes.length, out);
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public ReadRecord read(int position, ByteArrayDataInput in) {
    int kind = in.readUnsignedByte();
    String location = Packed.readString(in);
    if (kind == REFUSED) {
      return new ReadRecord.Refused(new Rejected(location, Packed.readString(in)));
    }
    Document whole = DOCUMENTS.read(position, in);
    ObjectNode extra = Extra.of(whole).orElseGet(JsonMapper.shared()::createObjectNode);
    Document document = whole.without(Field.EXTRA);
    Optional<ByteSource> line =
        kind == ACCEPTED_WITH_LINE ? Optional.of(ByteSource.wrap(bytes(in))) : Optional.empty();
    return new ReadRecord.Accepted(new Found(location, document, extra, line));
  }

  /// The id of an article, the location of what is none, without the rest of the record.
  static String name(byte[] record) {
    ByteArrayDataInput in = ByteStreams.newDataInput(record);
    int kind = in.readUnsignedByte();
    String location = Packed.readString(in);
    // The id stands first in a document.
    return kind == REFUSED ? location : Packed.readString(in);
  }

  private static byte[] bytes(ByteArrayDataInput in) {
    byte[] bytes = new byte[Packed.readCount(in)];
    in.readFully(bytes);
    return bytes;
  }
}
