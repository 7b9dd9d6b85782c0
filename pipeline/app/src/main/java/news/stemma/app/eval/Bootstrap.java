package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import news.stemma.app.statistics.Interval;

/// Says how much figures would vary with another sample of the same kind, by drawing from the
/// sample at hand with replacement: percentile intervals (Efron 1979, "Bootstrap methods: another
/// look at the jackknife"; Efron and Tibshirani 1993, ch. 13).
///
/// @param resamples drawn for an interval
/// @param seed of the drawing; the same one gives the same intervals
public record Bootstrap(int resamples, long seed) {
  private static final double LOW = 0.025;
  private static final double HIGH = 0.975;

  public Bootstrap {
    if (resamples < 1) {
      throw new IllegalArgumentException(resamples + " resamples give no interval");
    }
  }

  /// The figures of a sample with their intervals.
  ///
  /// @param figures of any sample, always in the same order; NaN where a sample has no case for
  ///   one, which counts as 0 in the result and not at all in the interval
  public <T> ImmutableList<Figure> figures(List<T> sample, Function<List<T>, double[]> figures) {
    double[] actual = figures.apply(sample);
    double[][] drawn = new double[resamples][];
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < resamples; i++) {
      drawn[i] = figures.apply(draw(sample, random));
    }
    return IntStream.range(0, actual.length)
        .mapToObj(figure -> figure(actual[figure], column(drawn, figure)))
        .collect(ImmutableList.toImmutableList());
  }

  private static <T> List<T> draw(List<T> sample, SplittableRandom random) {
    List<T> drawn = new ArrayList<>(sample.size());
    for (int i = 0; i < sample.size(); i++) {
      drawn.add(sample.get(random.nextInt(sample.size())));
    }
    return drawn;
  }

  /// The defined values of a figure, sorted.
  private static double[] column(double[][] drawn, int figure) {
    return Arrays.stream(drawn)
        .mapToDouble(values -> values[figure])
        .filter(value -> !Double.isNaN(value))
        .sorted()
        .toArray();
  }

  private static Figure figure(double actual, double[] sorted) {
    boolean undefined = Double.isNaN(actual) || sorted.length == 0;
    return undefined
        ? new Figure(Double.isNaN(actual) ? 0 : actual, Optional.empty())
        : new Figure(
            actual, Optional.of(new Interval(quantile(sorted, LOW), quantile(sorted, HIGH))));
  }

  /// By linear interpolation between the two nearest values.
  private static double quantile(double[] sorted, double share) {
    double place = share * (sorted.length - 1);
    int below = (int) place;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
  }
}
