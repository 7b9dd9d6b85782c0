package news.stemma.sketch;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Signs sets of shingles by fast similarity sketching (Dahlgaard, Knudsen and Thorup 2017, "Fast
/// similarity sketching", section 2).
///
/// In each round a hash function throws every shingle into one component, with a value that grows
/// from round to round; a component keeps the least value thrown into it, and the rounds end when
/// every component has one. For sets much larger than the signature that is one pass, not one for
/// each component. Components that stay empty for [#ROUNDS] rounds take the least value of a hash
/// function of their own, as in classic MinHash. (The paper has as many rounds as components; after
/// eight, more of them cost time and hardly lessen the error.)
///
/// As in classic MinHash, a component of two sets agrees with the probability of their Jaccard
/// similarity. As components of one round hold different shingles, the estimate's variance is that
/// of drawing without replacement: about half of J(1−J)/components for sets no larger than a
/// signature, and up to that for larger ones.
///
/// The hash functions are `a·x` mod 2³² with odd `a` over the upper halves of the shingle hashes;
/// that they are random enough rests on those being well mixed, and is tested.
public final class MinHasher {
  /// Rounds of throwing, at most.
  private static final int ROUNDS = 8;

  /// Bits of a value below the round.
  private static final int VALUE_BITS = 24;

  private static final int VALUE_SHIFT = Integer.SIZE - VALUE_BITS;

  private static final int EMPTY = Integer.MAX_VALUE;

  private final Scheme scheme;
  private final int[] throwers;
  private final int[] fillers;

  /// The upper bits of a hash that name a component.
  private final int componentBits;

  public MinHasher(Scheme scheme) {
    this.scheme = scheme;
    this.componentBits = Integer.numberOfTrailingZeros(scheme.components());
    SplittableRandom random = new SplittableRandom(scheme.seed());
    this.throwers = odd(random, ROUNDS);
    this.fillers = odd(random, scheme.components());
  }

  private static int[] odd(SplittableRandom random, int count) {
    int[] factors = new int[count];
    Arrays.setAll(factors, i -> random.nextInt() | 1);
    return factors;
  }

  /// The signature of a set of shingle hashes; repeated ones change nothing.
  ///
  /// @throws IllegalArgumentException for an empty set, which has no least element
  public Signature sign(long[] shingles) {
    if (shingles.length == 0) {
      throw new IllegalArgumentException("an empty set of shingles has no signature");
    }
    int[] upper = new int[shingles.length];
    Arrays.setAll(upper, i -> Shingler.upperHalf(shingles[i]));
    int[] minima = new int[scheme.components()];
    sign(upper, upper.length, minima);
    return new Signature(scheme, minima);
  }

  /// Puts the components of a set into the array.
  ///
  /// @param shingles upper halves of the hashes; of the array, so many as `count` says, one or more
  void sign(int[] shingles, int count, int[] minima) {
    Arrays.fill(minima, EMPTY);
    for (int round = 0; round < ROUNDS; round++) {
      throwAll(shingles, count, round, minima);
      if (isFull(minima)) {
        return;
      }
    }
    for (int component = 0; component < minima.length; component++) {
      if (minima[component] == EMPTY) {
        minima[component] = (ROUNDS << VALUE_BITS) | least(shingles, count, fillers[component]);
      }
    }
  }

  private void throwAll(int[] shingles, int count, int round, int[] minima) {
    int factor = throwers[round];
    int base = round << VALUE_BITS;
    for (int i = 0; i < count; i++) {
      int hash = factor * shingles[i];
      int component = hash >>> (Integer.SIZE - componentBits);
      int value = base | ((hash << componentBits) >>> VALUE_SHIFT);
      minima[component] = Math.min(minima[component], value);
    }
  }

  private static boolean isFull(int[] minima) {
    int most = 0;
    for (int minimum : minima) {
      most = Math.max(most, minimum);
    }
    return most != EMPTY;
  }

  private static int least(int[] shingles, int count, int factor) {
    int least = EMPTY;
    for (int i = 0; i < count; i++) {
      least = Math.min(least, (factor * shingles[i]) >>> VALUE_SHIFT);
    }
    return least;
  }
}
