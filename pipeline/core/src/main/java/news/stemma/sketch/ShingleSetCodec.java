package news.stemma.sketch;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import java.nio.ByteBuffer;
import news.stemma.text.Codec;
import news.stemma.text.Packed;

/// Sets of shingles as bytes, 8 a shingle: hashes don't compress.
public final class ShingleSetCodec implements Codec<ShingleSet> {
  @Override
  public void write(ShingleSet shingles, ByteArrayDataOutput out) {
    Packed.writeCount(shingles.size(), out);
    ByteBuffer hashes = ByteBuffer.allocate(shingles.size() * Long.BYTES);
    for (int i = 0; i < shingles.size(); i++) {
      hashes.putLong(shingles.hash(i));
    }
    out.write(hashes.array());
  }

  @Override
  public ShingleSet read(int position, ByteArrayDataInput in) {
    byte[] hashes = new byte[Packed.readCount(in) * Long.BYTES];
    in.readFully(hashes);
    long[] shingles = new long[hashes.length / Long.BYTES];
    ByteBuffer.wrap(hashes).asLongBuffer().get(shingles);
    return ShingleSet.of(shingles);
  }
}
