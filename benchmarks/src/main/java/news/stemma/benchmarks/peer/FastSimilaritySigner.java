package news.stemma.benchmarks.peer;

import java.util.Arrays;

/// Fast similarity sketching (Dahlgaard, Knudsen and Thorup 2017, algorithm 1): in round after
/// round every element is thrown into a random bin at a random height above the round's, until no
/// bin is empty; rounds from the 128th on throw all into one bin each, so that it ends.
final class FastSimilaritySigner implements Signer<long[]> {
  /// Upper bits that say the bin: log₂ 128.
  private static final int BIN_BITS = 7;

  /// Below the round stands the height, in so many bits.
  private static final int HEIGHT_BITS = 48;

  private static final long EMPTY = Long.MAX_VALUE;
  private static final long FIRST = 0x9E3779B97F4A7C15L;
  private static final long SECOND = 0xD6E8FEB86659FD93L;

  private final long[] minima = new long[COMPONENTS];

  @Override
  public long[] sign(long[] shingles) {
    Arrays.fill(minima, EMPTY);
    int empty = COMPONENTS;
    for (int round = 0; empty > 0; round++) {
      for (long shingle : shingles) {
        long throwing = (shingle ^ (round + 1) * FIRST) * SECOND;
        throwing = (throwing ^ (throwing >>> 32)) * FIRST;
        int bin =
            round < COMPONENTS ? (int) (throwing >>> (Long.SIZE - BIN_BITS)) : round - COMPONENTS;
        long height = (throwing << BIN_BITS) >>> (Long.SIZE - HEIGHT_BITS);
        empty -= minima[bin] == EMPTY ? 1 : 0;
        minima[bin] = Math.min(minima[bin], ((long) round << HEIGHT_BITS) + height);
      }
    }
    return minima;
  }

  @Override
  public long[] components(long[] shingles) {
    return sign(shingles).clone();
  }
}
