package news.stemma.app.measure;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/// Puts figures into rows, each with its interval.
final class Estimator {
  /// Hours from a source to what descends from it, in a story.
  record Lag(int story, double hours) {}

  private final Measured measured;

  private Estimator(Measured measured) {
    this.measured = measured;
  }

  static Estimator of(Measured measured, int resamples, long seed) {
    return new Estimator(measured);
  }

  /// Puts the sum of a part ÷ that of a whole, where the whole is any.
  void put(
      Row row,
      String key,
      IntStream articles,
      IntToDoubleFunction part,
      IntToDoubleFunction whole) {
    double[] sums = new double[2];
    articles.forEach(article -> {
      sums[0] += part.applyAsDouble(article);
      sums[1] += whole.applyAsDouble(article);
    });
    row.share(key, sums[0], sums[1]);
  }

  void putQuantiles(Row row, List<Lag> lags) {}
}
