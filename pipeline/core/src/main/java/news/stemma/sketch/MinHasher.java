package news.stemma.sketch;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Signs sets of shingles.
///
/// Component `j` is the least `aⱼ·x` (mod 2³², signed) over the upper 32 bits `x` of the shingle
/// hashes, `aⱼ` odd: a permutation of the 32-bit numbers each. Broder, Charikar, Frieze and
/// Mitzenmacher (1998), "Min-wise independent permutations", section 6, treat such families; that
/// the error stays at theory here rests on `x` being a well mixed hash, and is tested.
public final class MinHasher {
  private final Scheme scheme;
  private final int[] multipliers;

  public MinHasher(Scheme scheme) {
    this.scheme = scheme;
    SplittableRandom random = new SplittableRandom(scheme.seed());
    this.multipliers = new int[scheme.components()];
    Arrays.setAll(multipliers, j -> random.nextInt() | 1);
  }

  /// The signature of a set of shingle hashes; repeated ones change nothing.
  ///
  /// @throws IllegalArgumentException for an empty set, which has no least element
  public Signature sign(long[] shingles) {
    if (shingles.length == 0) {
      throw new IllegalArgumentException("an empty set of shingles has no signature");
    }
    int[] minima = new int[multipliers.length];
    Arrays.fill(minima, Integer.MAX_VALUE);
    for (long shingle : shingles) {
      int x = (int) (shingle >>> 32);
      for (int j = 0; j < minima.length; j++) {
        minima[j] = Math.min(minima[j], multipliers[j] * x);
      }
    }
    return new Signature(scheme, minima);
  }
}
