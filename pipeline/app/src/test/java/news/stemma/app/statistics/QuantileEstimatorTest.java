package news.stemma.app.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

final class QuantileEstimatorTest {
  private static final OptionalInt UNDATED = OptionalInt.empty();

  @Test
  void theMedianIsTheMiddleValueOrHalfwayBetweenTwo() {
    assertThat(of(3, 1, 2).at(0.5).orElseThrow().value()).isEqualTo(2);
    assertThat(of(3, 1, 2, 8).at(0.5).orElseThrow().value()).isEqualTo(2.5);
  }

  @Test
  void aQuarterOfFourValuesIsReachedBetweenTheFirstTwo() {
    assertThat(of(4, 8, 12, 16).at(0.25).orElseThrow().value()).isEqualTo(6);
    assertThat(of(4, 8, 12, 16).at(0.9).orElseThrow().value()).isEqualTo(16);
  }

  @Test
  void noValueHasNoMedian() {
    assertThat(of().at(0.5)).isEmpty();
  }

  @Test
  void aQuantileOutsideIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> of(1).at(1))
        .withMessage("there is no quantile at 1.0");
  }

  @Test
  void fourStoriesGiveNoInterval() {
    assertThat(of(1, 2, 3, 4).at(0.5).orElseThrow().interval()).isEmpty();
  }

  /// The exact interval for 20 independent values, which leaves out .021 on either side.
  @Test
  void theMedianOfTwentyStoriesIsBetweenTheSixthAndTheFifteenth() {
    double[] values = new double[20];
    for (int i = 0; i < 20; i++) {
      values[i] = i + 1;
    }
    assertThat(of(values).at(0.5).orElseThrow().interval()).contains(new Interval(6, 15));
  }

  @Test
  void aQuantileNearTheEndsHasNoIntervalWhereItsBoundIsBeyondAllValues() {
    double[] values = new double[12];
    for (int i = 0; i < 12; i++) {
      values[i] = i;
    }
    Quantile quantile = of(values).at(0.9).orElseThrow();
    assertThat(quantile.value()).isEqualTo(10);
    assertThat(quantile.interval()).isEmpty();
  }

  @Test
  void nineteenOfTwentyIntervalsHoldTheMedian() {
    RandomGenerator random = new SplittableRandom(8);
    int samples = 1_000;
    int held = 0;
    for (int i = 0; i < samples; i++) {
      Interval interval = sampled(random).at(0.5).orElseThrow().interval().orElseThrow();
      held += interval.low() <= 3 && 3 <= interval.high() ? 1 : 0;
    }
    assertThat((double) held / samples).isBetween(0.93, 0.985);
  }

  /// Lags around 3 hours, of 40 stories on 10 days, with 1 to 3 lags that are alike in each.
  private static QuantileEstimator sampled(RandomGenerator random) {
    QuantileEstimator.Builder lags = QuantileEstimator.builder();
    for (int story = 0; story < 40; story++) {
      double ofStory = 0.7 * random.nextGaussian();
      int count = random.nextInt(1, 4);
      for (int lag = 0; lag < count; lag++) {
        lags.add(
            story, OptionalInt.of(story / 4), 3 * Math.exp(ofStory + 0.7 * random.nextGaussian()));
      }
    }
    return lags.build();
  }

  private static QuantileEstimator of(double... values) {
    QuantileEstimator.Builder builder = QuantileEstimator.builder();
    for (int story = 0; story < values.length; story++) {
      builder.add(story, UNDATED, values[story]);
    }
    return builder.build();
  }
}
