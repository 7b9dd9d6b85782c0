package news.stemma.index.living;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;

/// What an index hashes with that others must not guess from the hashes: ids and texts that were
/// taken down, words that it may not keep. Who has the index has it too.
public final class Secret {
  private static final int BYTES = 32;

  private final byte[] key;

  private Secret(byte[] key) {
    this.key = key;
  }

  static Secret random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return new Secret(key);
  }

  static Secret parse(String hexadecimal) {
    return new Secret(BaseEncoding.base16().lowerCase().decode(hexadecimal));
  }

  String hexadecimal() {
    return BaseEncoding.base16().lowerCase().encode(key);
  }

  /// HMAC-SHA-256 of the string's UTF-16 units.
  public HashCode digest(String value) {
    return Hashing.hmacSha256(key).hashString(value, StandardCharsets.UTF_16LE);
  }

  /// SipHash-2-4 of the bytes, with a part of the key: for words, of which there are many.
  public long hash(String value) {
    return Hashing.sipHash24(word(0), word(1))
        .hashString(value, StandardCharsets.UTF_16LE)
        .asLong();
  }

  private long word(int index) {
    long word = 0;
    for (int i = 0; i < Long.BYTES; i++) {
      word = (word << Byte.SIZE) | (key[index * Long.BYTES + i] & 0xFF);
    }
    return word;
  }
}
