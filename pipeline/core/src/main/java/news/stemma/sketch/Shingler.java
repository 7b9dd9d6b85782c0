package news.stemma.sketch;

import java.util.stream.IntStream;
import news.stemma.text.Tokens;

/// Hashes every run of `k` words (Broder 1997, "On the resemblance and containment of documents").
public final class Shingler {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final long MIX = 0xD6E8FEB86659FD93L;

  private final int words;

  public Shingler(Scheme scheme) {
    this.words = scheme.shingleWords();
  }

  /// One 64-bit hash a shingle, in order; empty for fewer words than a shingle has.
  public long[] shingles(Tokens tokens, int first, int end) {
    return shingles(tokens, IntStream.range(first, end).toArray());
  }

  /// The same over chosen tokens, as if they stood side by side.
  public long[] shingles(Tokens tokens, int[] chosen) {
    int count = Math.max(0, chosen.length - words + 1);
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      long sum = 0;
      long factor = GOLDEN;
      for (int k = 0; k < words; k++) {
        sum += tokens.hash(chosen[i + k]) * factor;
        factor *= MIX;
      }
      hashes[i] = mix(sum);
    }
    return hashes;
  }

  static long mix(long x) {
    long h = (x ^ (x >>> 32)) * MIX;
    h = (h ^ (h >>> 29)) * GOLDEN;
    return h ^ (h >>> 32);
  }
}
