package news.stemma.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.stemma.sketch.MinHasher;
import news.stemma.sketch.Scheme;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandingTest {
  private static final int TRIALS = 1_000;

  @ParameterizedTest
  @CsvSource({"0, 0", "0.25, 0.1177", "0.5, 0.8732", "0.8, 0.9999999523", "1, 1"})
  void theProbabilityIsTheCurveOfItsBands(double jaccard, double probability) {
    assertThat(Banding.STANDARD.probability(jaccard)).isCloseTo(probability, within(5e-5));
  }

  @Test
  void moreBandsFindMoreAndMoreRowsFewer() {
    assertThat(new Banding(14, 8).probability(0.5)).isCloseTo(0.0533, within(5e-5));
    assertThat(new Banding(64, 4).probability(0.5))
        .isGreaterThan(new Banding(32, 4).probability(0.5));
    assertThat(new Banding(32, 5).probability(0.5)).isLessThan(new Banding(32, 4).probability(0.5));
  }

  /// The share of pairs found lies within 4 standard errors of what the curve says.
  @ParameterizedTest
  @CsvSource({
    "1, 40, 10",
    "2, 100, 40",
    "3, 100, 60",
    "4, 100, 10",
    "5, 100, 20",
    "6, 100, 30",
    "7, 100, 50",
    "8, 100, 70",
    "9, 100, 80",
    "10, 100, 90"
  })
  void soManyPairsShareABand(long seed, int union, int shared) {
    SplittableRandom random = new SplittableRandom(seed);
    long found =
        IntStream.range(0, TRIALS)
            .filter(trial -> {
              MinHasher hasher = new MinHasher(Scheme.standard(random.nextLong()));
              long[] all = random.longs(union).toArray();
              int leftEnd = shared + (union - shared) / 2;
              long[] right =
                  LongStream.concat(
                          Arrays.stream(all, 0, shared), Arrays.stream(all, leftEnd, union))
                      .toArray();
              return hasher.sign(Arrays.copyOf(all, leftEnd)).sharesBand(hasher.sign(right), 4);
            })
            .count();
    double probability = Banding.STANDARD.probability((double) shared / union);
    assertThat((double) found / TRIALS)
        .isCloseTo(probability, within(4 * Math.sqrt(probability * (1 - probability) / TRIALS)));
  }

  @Test
  void theCurveHasAPointATenth() {
    assertThat(Banding.STANDARD.curve())
        .extracting(Banding.Point::jaccard)
        .containsExactly(0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9);
    assertThat(Banding.STANDARD.curve())
        .extracting(point -> Math.round(10_000 * point.probability()))
        .containsExactly(32L, 500L, 2291L, 5639L, 8732L, 9882L, 9998L, 10_000L, 10_000L);
  }

  @Test
  void aBandHasARow() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Banding(32, 0))
        .withMessage("32 bands of 0 rows");
  }
}
