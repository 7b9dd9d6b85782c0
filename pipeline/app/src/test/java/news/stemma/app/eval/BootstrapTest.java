package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import news.stemma.app.statistics.Interval;
import org.junit.jupiter.api.Test;

final class BootstrapTest {
  private static double[] mean(List<Double> sample) {
    return new double[] {
      sample.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN)
    };
  }

  @Test
  void aSampleOfOneValueHasNoWidth() {
    Figure figure =
        new Bootstrap(100, 1).figures(Collections.nCopies(7, 0.25), BootstrapTest::mean).getFirst();
    assertThat(figure.value()).isEqualTo(0.25);
    assertThat(figure.interval()).contains(new Interval(0.25, 0.25));
  }

  @Test
  void theSameSeedGivesTheSameInterval() {
    List<Double> sample = List.of(0.0, 0.0, 1.0, 0.0, 1.0, 1.0, 1.0, 0.0, 1.0);
    assertThat(new Bootstrap(200, 7).figures(sample, BootstrapTest::mean))
        .isEqualTo(new Bootstrap(200, 7).figures(sample, BootstrapTest::mean));
  }

  /// Over 400 samples of 60 draws, 95 % of intervals should hold the mean; percentile intervals of
  /// so few hold it a little less often. Five standard deviations of that count are 5.5 %.
  @Test
  void nineteenOfTwentyIntervalsHoldTheTruth() {
    SplittableRandom random = new SplittableRandom(11);
    int held = 0;
    for (int i = 0; i < 400; i++) {
      List<Double> sample = IntStream.range(0, 60).mapToObj(draw -> random.nextDouble()).toList();
      Interval interval =
          new Bootstrap(400, i)
              .figures(sample, BootstrapTest::mean)
              .getFirst()
              .interval()
              .orElseThrow();
      held += interval.low() <= 0.5 && 0.5 <= interval.high() ? 1 : 0;
    }
    assertThat(held / 400.0).isCloseTo(0.945, within(0.055));
  }

  @Test
  void aFigureThatNoSampleDefinesHasNoInterval() {
    assertThat(
            new Bootstrap(10, 1)
                .figures(List.of(1.0), sample -> new double[] {Double.NaN})
                .getFirst())
        .isEqualTo(new Figure(0, Optional.empty()));
  }
}
