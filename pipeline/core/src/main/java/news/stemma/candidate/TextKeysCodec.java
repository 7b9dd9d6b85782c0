package news.stemma.candidate;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import news.stemma.text.Codec;
import news.stemma.text.Packed;

/// Keys as bytes, 8 each.
public final class TextKeysCodec implements Codec<TextKeys> {
  @Override
  public void write(TextKeys keys, ByteArrayDataOutput out) {
    Packed.writeCount(keys.size(), out);
    for (int i = 0; i < keys.size(); i++) {
      out.writeLong(keys.key(i));
    }
  }

  @Override
  public TextKeys read(int position, ByteArrayDataInput in) {
    long[] keys = new long[Packed.readCount(in)];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = in.readLong();
    }
    return TextKeys.ofAll(keys);
  }
}
