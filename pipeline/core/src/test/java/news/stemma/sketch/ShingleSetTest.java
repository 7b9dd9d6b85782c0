package news.stemma.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShingleSetTest {
  private static Set<Long> naive(long[] shingles) {
    return Arrays.stream(shingles).boxed().collect(Collectors.toSet());
  }

  private static void check(long[] left, long[] right) {
    Set<Long> shared = new HashSet<>(naive(left));
    shared.retainAll(naive(right));
    Set<Long> all = new HashSet<>(naive(left));
    all.addAll(naive(right));
    ShingleSet one = ShingleSet.of(left);
    ShingleSet other = ShingleSet.of(right);
    assertThat(one.size()).isEqualTo(naive(left).size());
    assertThat(one.intersection(other)).isEqualTo(shared.size());
    assertThat(one.jaccard(other))
        .isCloseTo((double) shared.size() / Math.max(1, all.size()), within(1e-15));
    assertThat(one.jaccard(other)).isEqualTo(other.jaccard(one));
    assertThat(one.containmentIn(other))
        .isCloseTo((double) shared.size() / Math.max(1, one.size()), within(1e-15));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void setsAgreeWithJavasOwn(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < 500; trial++) {
      long range = 1L << random.nextInt(1, 62);
      check(
          random.longs(random.nextInt(40), -range, range).toArray(),
          random.longs(random.nextInt(40), -range, range).toArray());
    }
  }

  @Test
  void extremeHashesAreElementsLikeOthers() {
    check(
        new long[] {Long.MIN_VALUE, Long.MAX_VALUE, 0, -1, 0},
        new long[] {Long.MAX_VALUE, Long.MIN_VALUE, 1});
  }

  @Test
  void emptySetsAreSimilarToNothing() {
    ShingleSet empty = ShingleSet.of(new long[0]);
    assertThat(empty.jaccard(empty)).isZero();
    assertThat(empty.containmentIn(ShingleSet.of(new long[] {1}))).isZero();
  }
}
