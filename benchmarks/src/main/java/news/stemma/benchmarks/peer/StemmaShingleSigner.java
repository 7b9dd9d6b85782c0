package news.stemma.benchmarks.peer;

import java.util.stream.IntStream;
import news.stemma.sketch.MinHasher;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.Signature;

/// Stemma's minima.
final class StemmaShingleSigner implements Signer<long[]> {
  private final MinHasher minHasher = new MinHasher(Scheme.standard(TextSigners.SEED));

  @Override
  public Signature sign(long[] shingles) {
    return minHasher.sign(shingles);
  }

  @Override
  public long[] components(long[] shingles) {
    Signature signature = sign(shingles);
    return IntStream.range(0, COMPONENTS).mapToLong(j -> signature.bandKey(j, 1)).toArray();
  }
}
