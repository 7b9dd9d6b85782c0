package news.stemma.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ContiguousSet;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Range;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.stemma.relation.Similarity;
import org.junit.jupiter.api.Test;

final class RecallEstimateTest {
  private static SimilarPair pair(int left, int right) {
    return new SimilarPair(left, right, new Similarity(1, 1, 1), Likeness.NEAR_DUPLICATE);
  }

  /// The first articles of the population.
  private static Sample sample(int size, int population) {
    return new Sample(
        ImmutableSortedSet.copyOf(
            ContiguousSet.create(Range.closedOpen(0, size), DiscreteDomain.integers())),
        population);
  }

  /// Of 200 articles the first have a pair each with an article outside.
  private static RecallEstimate pairEach(int pairs, int missed) {
    return RecallEstimate.of(
        IntStream.range(0, pairs).mapToObj(i -> pair(i, 5_000 + i)).toList(),
        pair -> pair.left() >= missed,
        sample(200, 10_000));
  }

  private static void check(RecallEstimate estimate, double low, double high, Interval.Method by) {
    Interval interval = estimate.interval().orElseThrow();
    assertThat(interval.method()).isEqualTo(by);
    assertThat(interval.low()).isCloseTo(low, within(5e-5));
    assertThat(interval.high()).isCloseTo(high, within(5e-5));
  }

  @Test
  void independentPairsHaveNearlyTheBoundsOfClopperAndPearson() {
    RecallEstimate estimate = pairEach(100, 2);
    assertThat(estimate.recall()).contains(0.98);
    assertThat(estimate.missed()).isEqualTo(2);
    check(estimate, 0.9293, 0.9976, Interval.Method.KORN_GRAUBARD);
  }

  @Test
  void pairsThatAreMissedTogetherTellLess() {
    List<SimilarPair> pairs =
        IntStream.range(0, 100).mapToObj(i -> pair(i / 10, 5_000 + i)).toList();
    Interval together =
        RecallEstimate.of(pairs, pair -> pair.left() != 3, sample(200, 10_000))
            .interval()
            .orElseThrow();
    Interval apart =
        RecallEstimate.of(pairs, pair -> pair.right() % 10 != 3, sample(200, 10_000))
            .interval()
            .orElseThrow();
    assertThat(together.low()).isLessThan(0.6);
    assertThat(apart.low()).isGreaterThan(0.7);
  }

  @Test
  void whereNothingWasMissedTheBoundIsOneSided() {
    RecallEstimate estimate = pairEach(100, 0);
    assertThat(estimate.recall()).contains(1.0);
    check(estimate, Math.pow(0.05, 0.98 / 100), 1, Interval.Method.ONE_SIDED);
  }

  @Test
  void whereNothingWasFoundToo() {
    check(pairEach(100, 100), 0, 1 - Math.pow(0.05, 0.98 / 100), Interval.Method.ONE_SIDED);
  }

  @Test
  void theManyPairsOfOneArticleTellNoMoreThanOne() {
    RecallEstimate estimate =
        RecallEstimate.of(
            IntStream.range(0, 50).mapToObj(i -> pair(0, 5_000 + i)).toList(),
            pair -> true,
            sample(100, 10_000));
    check(estimate, Math.pow(0.05, 0.99), 1, Interval.Method.ONE_SIDED);
  }

  @Test
  void whereAllArticlesWereComparedNothingIsEstimated() {
    RecallEstimate estimate =
        RecallEstimate.of(
            List.of(pair(0, 1), pair(1, 2), pair(2, 3), pair(3, 4)),
            pair -> pair.left() > 0,
            sample(5, 5));
    check(estimate, 0.75, 0.75, Interval.Method.CENSUS);
  }

  @Test
  void withoutAPairNothingIsSaid() {
    RecallEstimate estimate = pairEach(0, 0);
    assertThat(estimate.recall()).isEmpty();
    assertThat(estimate.interval()).isEmpty();
  }

  @Test
  void moreFoundThanThereAreIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new RecallEstimate(2, 3, Optional.empty()))
        .withMessage("3 of 2 pairs found");
  }

  @Test
  void theMissedPairsOfTheCorpusAreMeasuredByTheFoundOnes() {
    Interval interval = new Interval(0.8, 0.95, Interval.Method.KORN_GRAUBARD);
    assertThat(MissedPairs.of(0.9, interval, 900, 4)).isEqualTo(new MissedPairs(100, 47, 225));
    assertThat(MissedPairs.of(0.9, interval, 9, 4)).isEqualTo(new MissedPairs(4, 4, 4));
    Interval census = new Interval(0.9, 0.9, Interval.Method.CENSUS);
    assertThat(MissedPairs.of(0.9, census, 900, 100)).isEqualTo(new MissedPairs(100, 100, 100));
  }
}
