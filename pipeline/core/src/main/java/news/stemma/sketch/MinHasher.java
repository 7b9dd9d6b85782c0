package news.stemma.sketch;

import java.util.Arrays;
import java.util.SplittableRandom;

/// Signs sets of shingles by fast similarity sketching (Dahlgaard, Knudsen and Thorup 2017, "Fast
/// similarity sketching", section 2).
///
/// In each round a hash function throws every shingle into one component, with a value that grows
/// from round to round; a component keeps the least value thrown into it. For sets much larger than
/// the signature one or two rounds fill every component: classic MinHash would take a pass for each
/// of them. Components that are empty after [#ROUNDS] rounds take the least value of a hash
/// function of their own, as in classic MinHash. (The paper has as many rounds as components. Of
/// sets under a hundred shingles most time would go into those, and the error would hardly be
/// less.)
///
/// As in classic MinHash, a component of two sets agrees with the probability of their Jaccard
/// similarity. As components of one round hold different shingles, the estimate's variance is lower
/// than J(1−J)/components, as in drawing without replacement: by a quarter or more for sets of 15,
/// by nearly half for sets of about the size of a signature.
///
/// The hash functions are `a·x` mod 2³² with odd `a` over the upper halves of the shingle hashes;
/// that they are random enough rests on those being well mixed, and is tested.
public final class MinHasher {
  /// Rounds of throwing, at most.
  private static final int ROUNDS = 3;

  /// Bits of a value below the round.
  private static final int VALUE_BITS = 24;

  private static final int VALUE_SHIFT = Integer.SIZE - VALUE_BITS;

  private static final int EMPTY = Integer.MAX_VALUE;

  /// Shifted so far, [#EMPTY] is 1 and any value 0.
  private static final int EMPTY_SHIFT = 30;

  /// From so many times the components on, what was thrown may have filled all of them.
  private static final int LIKELY_FULL = 4;

  /// Up to so many empty components, filling one after the other is faster than all at once.
  private static final int FEW = 12;

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
      boolean likelyFull = (long) round * count >= (long) LIKELY_FULL * minima.length;
      if (likelyFull && empty(minima) == 0) {
        return;
      }
      throwAll(shingles, count, round, minima);
    }
    int empty = empty(minima);
    if (empty > FEW) {
      fillAll(shingles, count, minima);
    } else if (empty > 0) {
      fillEach(shingles, count, minima);
    }
  }

  private static int empty(int[] minima) {
    int empty = 0;
    for (int minimum : minima) {
      empty += minimum >>> EMPTY_SHIFT;
    }
    return empty;
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

  private void fillEach(int[] shingles, int count, int[] minima) {
    for (int component = 0; component < minima.length; component++) {
      if (minima[component] == EMPTY) {
        int factor = fillers[component];
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < count; i++) {
          least = Math.min(least, factor * shingles[i]);
        }
        minima[component] = filled(least);
      }
    }
  }

  /// The same without branches, for all components: what was thrown is less than any filling.
  private void fillAll(int[] shingles, int count, int[] minima) {
    int i = 0;
    for (; i + 4 <= count; i += 4) {
      int first = shingles[i];
      int second = shingles[i + 1];
      int third = shingles[i + 2];
      int fourth = shingles[i + 3];
      for (int component = 0; component < minima.length; component++) {
        int factor = fillers[component];
        int leastOfTwo = Math.min(factor * first, factor * second);
        int leastOfOthers = Math.min(factor * third, factor * fourth);
        int least = filled(Math.min(leastOfTwo, leastOfOthers));
        minima[component] = Math.min(minima[component], least);
      }
    }
    for (; i < count; i++) {
      for (int component = 0; component < minima.length; component++) {
        minima[component] = Math.min(minima[component], filled(fillers[component] * shingles[i]));
      }
    }
  }

  /// Behind all that is thrown; in the order of signed numbers.
  private static int filled(int least) {
    return (ROUNDS << VALUE_BITS) | ((least ^ Integer.MIN_VALUE) >>> VALUE_SHIFT);
  }
}
