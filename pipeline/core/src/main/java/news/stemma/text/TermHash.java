package news.stemma.text;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/// The 64-bit fingerprint of a term's UTF-8 bytes, on which shingles, signatures and persisted
/// sketches stand.
///
/// The bytes are taken eight at a time, little-endian and padded with zeros; each step is a
/// bijection of the state, so that terms of one length up to eight bytes never collide.
final class TermHash {
  /// Bytes behind the end of a term that must be readable.
  static final int PADDING = 8;

  private static final long LENGTH = 0x9E3779B97F4A7C15L;
  private static final long MIX = 0xD6E8FEB86659FD93L;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /// At n the mask of the first n bytes of eight.
  private static final long[] FIRST = new long[9];

  static {
    for (int n = 1; n <= 8; n++) {
      FIRST[n] = -1L >>> (64 - 8 * n);
    }
  }

  private TermHash() {}

  static long of(String term) {
    byte[] utf8 = term.getBytes(StandardCharsets.UTF_8);
    byte[] padded = new byte[utf8.length + PADDING];
    System.arraycopy(utf8, 0, padded, 0, utf8.length);
    return of(padded, 0, utf8.length);
  }

  /// Of the bytes from start to end; the array goes on for [#PADDING] more, whatever they hold.
  static long of(byte[] bytes, int start, int end) {
    int length = end - start;
    long hash = step(length * LENGTH, (long) LONGS.get(bytes, start) & FIRST[Math.min(length, 8)]);
    for (int at = start + 8; at < end; at += 8) {
      hash = step(hash, (long) LONGS.get(bytes, at) & FIRST[Math.min(end - at, 8)]);
    }
    return hash;
  }

  private static long step(long hash, long eight) {
    long mixed = (hash ^ eight) * MIX;
    return mixed ^ (mixed >>> 32);
  }
}
