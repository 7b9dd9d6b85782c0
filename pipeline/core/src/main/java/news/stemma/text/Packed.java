package news.stemma.text;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;

/// Small values as bytes: what codecs are made of.
public final class Packed {
  private static final int UTF_8 = 0;
  private static final int UTF_16 = 1;
  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private Packed() {}

  /// A number from 0 on, seven bits a byte, the lowest first.
  public static void writeCount(int count, ByteArrayDataOutput out) {
    int rest = count;
    while (rest > SEVEN_BITS) {
      out.write((rest & SEVEN_BITS) | MORE);
      rest >>>= 7;
    }
    out.write(rest);
  }

  public static int readCount(ByteArrayDataInput in) {
    int count = 0;
    int shift = 0;
    int next = in.readUnsignedByte();
    while ((next & MORE) != 0) {
      count |= (next & SEVEN_BITS) << shift;
      shift += 7;
      next = in.readUnsignedByte();
    }
    return count | (next << shift);
  }

  /// Any string, lone surrogates included.
  public static void writeString(String string, ByteArrayDataOutput out) {
    boolean surrogates = hasSurrogates(string);
    byte[] bytes = surrogates ? units(string) : string.getBytes(StandardCharsets.UTF_8);
    out.write(surrogates ? UTF_16 : UTF_8);
    writeCount(bytes.length, out);
    out.write(bytes);
  }

  /// UTF-16 units, which an encoder would replace where a surrogate stands alone.
  private static byte[] units(String string) {
    byte[] bytes = new byte[2 * string.length()];
    for (int i = 0; i < string.length(); i++) {
      bytes[2 * i] = (byte) (string.charAt(i) >>> 8);
      bytes[2 * i + 1] = (byte) string.charAt(i);
    }
    return bytes;
  }

  private static boolean hasSurrogates(String string) {
    for (int i = 0; i < string.length(); i++) {
      if (Character.isSurrogate(string.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  public static String readString(ByteArrayDataInput in) {
    boolean surrogates = in.readUnsignedByte() == UTF_16;
    byte[] bytes = new byte[readCount(in)];
    in.readFully(bytes);
    if (!surrogates) {
      return new String(bytes, StandardCharsets.UTF_8);
    }
    char[] chars = new char[bytes.length / 2];
    for (int i = 0; i < chars.length; i++) {
      chars[i] = (char) ((bytes[2 * i] << 8) | (bytes[2 * i + 1] & 0xFF));
    }
    return new String(chars);
  }

  /// The UTF-8 of a string; of a surrogate that stands alone the three bytes that its number would
  /// have (as in WTF-8), so that unlike strings have unlike bytes, in the order of their code
  /// points.
  public static byte[] utf8(String string) {
    byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
    if (!hasSurrogates(string) || new String(bytes, StandardCharsets.UTF_8).equals(string)) {
      return bytes;
    }
    ByteArrayDataOutput all = ByteStreams.newDataOutput(bytes.length);
    string.codePoints().forEach(point -> all.write(utf8(point)));
    return all.toByteArray();
  }

  private static byte[] utf8(int point) {
    return Character.getType(point) == Character.SURROGATE
        ? new byte[] {
          (byte) (0xE0 | (point >> 12)),
          (byte) (0x80 | ((point >> 6) & 0x3F)),
          (byte) (0x80 | (point & 0x3F))
        }
        : Character.toString(point).getBytes(StandardCharsets.UTF_8);
  }

  /// A constant, by its name, which stays when others are added.
  public static void writeName(Enum<?> constant, ByteArrayDataOutput out) {
    writeString(constant.name(), out);
  }

  public static <E extends Enum<E>> E readName(Class<E> type, ByteArrayDataInput in) {
    return Enum.valueOf(type, readString(in));
  }

  public static void writeBits(BitSet bits, ByteArrayDataOutput out) {
    byte[] bytes = bits.toByteArray();
    writeCount(bytes.length, out);
    out.write(bytes);
  }

  public static BitSet readBits(ByteArrayDataInput in) {
    byte[] bytes = new byte[readCount(in)];
    in.readFully(bytes);
    return BitSet.valueOf(bytes);
  }
}
