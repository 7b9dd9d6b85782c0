package news.stemma.benchmarks.peer;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import news.stemma.benchmarks.corpus.Text;

/// The loop of tutorials over Guava's murmur3: of every shingle's hash `x` the least `(a·x + b) mod
/// p` for 128 pairs of coefficients.
final class GuavaSigner implements Signer<Text> {
  /// 2³¹ − 1, so that the products stay within 64 bits.
  private static final long PRIME = Integer.MAX_VALUE;

  private final HashFunction murmur3 = Hashing.murmur3_128(42);
  private final long[] factors;
  private final long[] summands;

  GuavaSigner(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    this.factors = random.longs(COMPONENTS, 1, PRIME).toArray();
    this.summands = random.longs(COMPONENTS, 0, PRIME).toArray();
  }

  @Override
  public long[] sign(Text text) {
    long[] minima = new long[COMPONENTS];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (String shingle : ShingleStrings.of(text.string())) {
      long x = murmur3.hashString(shingle, StandardCharsets.UTF_8).asLong() & Integer.MAX_VALUE;
      for (int j = 0; j < COMPONENTS; j++) {
        minima[j] = Math.min(minima[j], (factors[j] * x + summands[j]) % PRIME);
      }
    }
    return minima;
  }

  @Override
  public long[] components(Text text) {
    return sign(text);
  }
}
