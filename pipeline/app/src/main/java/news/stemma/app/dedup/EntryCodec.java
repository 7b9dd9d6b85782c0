package news.stemma.app.dedup;

import com.google.common.hash.HashCode;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import java.time.Instant;
import java.util.Optional;
import news.stemma.text.Codec;
import news.stemma.text.Packed;

/// Entries as bytes.
public final class EntryCodec implements Codec<Entry> {
  private static final int SHA_256_BYTES = 32;

  @Override
  public void write(Entry entry, ByteArrayDataOutput out) {
    Packed.writeString(entry.id(), out);
    Packed.writeString(entry.version(), out);
    out.write(entry.text().asBytes());
    out.writeLong(entry.fields().asLong());
    out.writeBoolean(entry.published().isPresent());
    entry
        .published()
        .ifPresent(time -> {
          out.writeLong(time.getEpochSecond());
          out.writeInt(time.getNano());
        });
    Packed.writeCount(entry.words(), out);
  }

  @Override
  public Entry read(int position, ByteArrayDataInput in) {
    String id = Packed.readString(in);
    String version = Packed.readString(in);
    byte[] text = new byte[SHA_256_BYTES];
    in.readFully(text);
    HashCode fields = HashCode.fromLong(in.readLong());
    Optional<Instant> published =
        in.readBoolean()
            ? Optional.of(Instant.ofEpochSecond(in.readLong(), in.readInt()))
            : Optional.empty();
    return new Entry(
        id, version, HashCode.fromBytes(text), fields, published, Packed.readCount(in));
  }
}
