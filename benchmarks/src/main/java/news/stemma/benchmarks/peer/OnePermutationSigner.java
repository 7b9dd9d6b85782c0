package news.stemma.benchmarks.peer;

import java.util.Arrays;

/// One-permutation hashing (Li, Owen and Zhang 2012): one hash says an element's bin and its value,
/// each bin keeps its least. An empty bin borrows from a full one that a walk of its own finds, the
/// same walk in every signature: optimal densification (Shrivastava 2017, section 4).
final class OnePermutationSigner implements Signer<long[]> {
  /// Upper bits that say the bin: log₂ 128.
  private static final int BIN_BITS = 7;

  private static final long EMPTY = Long.MAX_VALUE;
  private static final long FACTOR = 0x9E3779B97F4A7C15L;

  private final long[] bins = new long[COMPONENTS];
  private final long[] minima = new long[COMPONENTS];

  @Override
  public long[] sign(long[] shingles) {
    Arrays.fill(bins, EMPTY);
    for (long shingle : shingles) {
      int bin = (int) (shingle >>> (Long.SIZE - BIN_BITS));
      bins[bin] = Math.min(bins[bin], (shingle << BIN_BITS) >>> BIN_BITS);
    }
    for (int j = 0; j < COMPONENTS; j++) {
      minima[j] = bins[lender(j)];
    }
    return minima;
  }

  /// The bin itself if it holds something, else the first on its walk that does.
  private int lender(int bin) {
    int at = bin;
    for (long attempt = 1; bins[at] == EMPTY; attempt++) {
      long step = (bin + (attempt << BIN_BITS)) * FACTOR;
      at = (int) (((step ^ (step >>> 32)) * FACTOR) >>> (Long.SIZE - BIN_BITS));
    }
    return at;
  }

  @Override
  public long[] components(long[] shingles) {
    return sign(shingles).clone();
  }
}
