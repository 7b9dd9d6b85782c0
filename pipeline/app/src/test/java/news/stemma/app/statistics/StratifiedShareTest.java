package news.stemma.app.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import news.stemma.app.statistics.SampledStratum.Part;
import org.junit.jupiter.api.Test;

final class StratifiedShareTest {
  private static final int SAMPLES = 400;

  private static StratifiedShare share(SampledStratum... strata) {
    return StratifiedShare.of(List.of(strata)).orElseThrow();
  }

  private static SampledStratum said(long size, int seen, int right) {
    return new SampledStratum(size, seen, new Part.All(), new Part.Some(right));
  }

  @Test
  void oneStratumHasTheBoundsOfClopperAndPearson() {
    StratifiedShare share = share(said(1L << 40, 50, 48));
    assertThat(share.value()).contains(0.96);
    assertThat(share.interval().low()).isCloseTo(0.8629, within(1e-4));
    assertThat(share.interval().high()).isCloseTo(0.9951, within(1e-4));
  }

  @Test
  void allRightIsNotSure() {
    StratifiedShare share = share(said(1L << 40, 20, 20), said(1L << 40, 20, 20));
    assertThat(share.value()).contains(1.0);
    assertThat(share.interval().low()).isBetween(0.85, 0.9);
    assertThat(share.interval().high()).isEqualTo(1);
  }

  @Test
  void strataCountByTheirSizes() {
    assertThat(share(said(900, 10, 10), said(100, 10, 0)).value().orElseThrow())
        .isCloseTo(0.9, within(1e-12));
  }

  @Test
  void aCensusLeavesNothingToChance() {
    StratifiedShare share = share(said(10, 10, 7), said(5, 5, 5));
    assertThat(share.interval().low()).isCloseTo(0.8, within(1e-9));
    assertThat(share.interval().high()).isCloseTo(0.8, within(1e-9));
  }

  @Test
  void aLargeStratumInWhichNothingWasSeenWidensARecall() {
    SampledStratum found = new SampledStratum(1000, 50, new Part.Some(50), new Part.All());
    SampledStratum small = new SampledStratum(1000, 50, new Part.Some(0), new Part.None());
    SampledStratum large = new SampledStratum(100_000, 50, new Part.Some(0), new Part.None());
    assertThat(share(found, small).value()).contains(1.0);
    assertThat(share(found, small).interval().low()).isBetween(0.9, 0.95);
    assertThat(share(found, large).value()).contains(1.0);
    assertThat(share(found, large).interval().low()).isBetween(0.1, 0.15);
  }

  @Test
  void ofAStratumThatNobodySawAnythingMayBeTrue() {
    SampledStratum unseen = new SampledStratum(1000, 0, new Part.All(), new Part.Some(0));
    StratifiedShare share = share(said(1000, 1000, 1000), unseen);
    assertThat(share.value()).isEmpty();
    assertThat(share.interval().low()).isCloseTo(0.5, within(1e-9));
    assertThat(share.interval().high()).isEqualTo(1);
  }

  @Test
  void casesThatCantBeHitsOnlyLowerAShareWhetherSeenOrNot() {
    SampledStratum found = new SampledStratum(40, 20, new Part.Some(16), new Part.All());
    SampledStratum missed = new SampledStratum(40, 20, new Part.Some(8), new Part.None());
    Interval near = share(found, missed).interval();
    for (int seen : List.of(0, 20)) {
      SampledStratum rest = new SampledStratum(5000, seen, new Part.Some(0), new Part.None());
      Interval all = share(found, missed, rest).interval();
      assertThat(all.high()).isCloseTo(near.high(), within(1e-9));
      assertThat(all.low()).isLessThan(near.low());
    }
  }

  @Test
  void withoutCasesThereIsNoShare() {
    assertThat(StratifiedShare.of(List.of())).isEmpty();
    assertThat(
            StratifiedShare.of(
                List.of(new SampledStratum(9, 3, new Part.Some(0), new Part.Some(0)))))
        .isEmpty();
  }

  @Test
  void moreCannotBeSeenThanThereIs() {
    assertThatThrownBy(() -> said(3, 4, 4)).hasMessage("4 units seen of 3");
    assertThatThrownBy(() -> said(9, 4, 5)).hasMessage("5 of 4 units");
  }

  /// A stratum of a population, of which it is known what is true.
  ///
  /// @param said whether the run says it is a case
  private record Planted(int size, int drawn, boolean said, int cases) {
    int draw(SplittableRandom random) {
      int left = cases;
      int hits = 0;
      for (int i = 0; i < drawn; i++) {
        boolean hit = random.nextInt(size - i) < left;
        left -= hit ? 1 : 0;
        hits += hit ? 1 : 0;
      }
      return hits;
    }
  }

  private static final List<Planted> FINE =
      List.of(
          new Planted(500, 40, true, 490),
          new Planted(800, 40, true, 790),
          new Planted(300, 30, true, 285),
          new Planted(2000, 40, false, 20),
          new Planted(5000, 40, false, 10));

  private static final List<Planted> MIDDLING =
      List.of(
          new Planted(40, 12, true, 37),
          new Planted(150, 17, true, 128),
          new Planted(85, 16, true, 60),
          new Planted(1400, 26, false, 30),
          new Planted(230, 19, false, 34),
          new Planted(2600, 28, false, 4),
          new Planted(400_000, 46, false, 3));

  private static final List<Planted> SMALL =
      List.of(
          new Planted(30, 6, true, 27),
          new Planted(50, 8, true, 40),
          new Planted(40, 6, true, 38),
          new Planted(200, 10, false, 20));

  /// Of so many samples, the share whose interval holds the truth.
  private static double coveredPrecision(List<Planted> population) {
    List<Planted> said = population.stream().filter(Planted::said).toList();
    double truth = sum(said, true) / said.stream().mapToDouble(Planted::size).sum();
    SplittableRandom random = new SplittableRandom(7);
    return IntStream.range(0, SAMPLES)
            .filter(_ -> {
              List<SampledStratum> sample = new ArrayList<>();
              said.forEach(s -> sample.add(said(s.size(), s.drawn(), s.draw(random))));
              return holds(StratifiedShare.of(sample).orElseThrow(), truth);
            })
            .count()
        / (double) SAMPLES;
  }

  private static double coveredRecall(List<Planted> population) {
    double truth = sum(population, true) / (sum(population, true) + sum(population, false));
    SplittableRandom random = new SplittableRandom(8);
    return IntStream.range(0, SAMPLES)
            .filter(_ -> {
              List<SampledStratum> sample = new ArrayList<>();
              for (Planted s : population) {
                Part hits = s.said() ? new Part.All() : new Part.None();
                sample.add(
                    new SampledStratum(s.size(), s.drawn(), new Part.Some(s.draw(random)), hits));
              }
              return holds(StratifiedShare.of(sample).orElseThrow(), truth);
            })
            .count()
        / (double) SAMPLES;
  }

  private static double sum(List<Planted> population, boolean said) {
    return population.stream().filter(s -> s.said() == said).mapToDouble(Planted::cases).sum();
  }

  private static boolean holds(StratifiedShare share, double truth) {
    return share.interval().low() <= truth + 1e-9 && truth - 1e-9 <= share.interval().high();
  }

  @Test
  void intervalsOfPrecisionHoldTheTruth() {
    assertThat(coveredPrecision(FINE)).isBetween(0.9, 0.99);
    assertThat(coveredPrecision(MIDDLING)).isBetween(0.9, 0.99);
    assertThat(coveredPrecision(SMALL)).isBetween(0.9, 0.99);
  }

  /// Exact bounds hold more often than they promise, the more so where few cases are seen. Of the
  /// middling population most lies in a stratum of which one in ten thousand is seen: what may be
  /// there keeps the lower bound below any truth.
  @Test
  void intervalsOfRecallHoldTheTruth() {
    assertThat(coveredRecall(FINE)).isBetween(0.9, 0.9975);
    assertThat(coveredRecall(MIDDLING)).isBetween(0.97, 1.0);
    assertThat(coveredRecall(SMALL)).isBetween(0.9, 0.9975);
  }

  /// Of directions, neither who is a case nor who is a hit is known by the stratum: of 300 units in
  /// one and 700 in the other, 120 and 500 are cases, 108 and 400 of them hits.
  @Test
  void intervalsHoldWhereCasesAndHitsAreBothLeftToChance() {
    SplittableRandom random = new SplittableRandom(9);
    long held =
        IntStream.range(0, SAMPLES)
            .filter(_ ->
                holds(
                    share(drawn(random, 300, 25, 120, 108), drawn(random, 700, 30, 500, 400)),
                    508.0 / 620))
            .count();
    assertThat(held / (double) SAMPLES).isBetween(0.9, 0.99);
  }

  private static SampledStratum drawn(
      SplittableRandom random, int size, int drawn, int cases, int hits) {
    int seenCases = 0;
    int seenHits = 0;
    int[] left = {size, cases, hits};
    for (int i = 0; i < drawn; i++) {
      int at = random.nextInt(left[0]--);
      if (at < left[1]) {
        boolean hit = at < left[2];
        left[1]--;
        left[2] -= hit ? 1 : 0;
        seenCases++;
        seenHits += hit ? 1 : 0;
      }
    }
    return new SampledStratum(size, drawn, new Part.Some(seenCases), new Part.Some(seenHits));
  }
}
