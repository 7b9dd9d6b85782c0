package news.stemma.app.measure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntToLongFunction;
import java.util.stream.IntStream;
import news.stemma.app.statistics.Estimate;
import news.stemma.app.statistics.Quantile;
import news.stemma.app.statistics.QuantileEstimator;
import news.stemma.app.statistics.ShareEstimator;
import news.stemma.app.statistics.StoryDaySample;

/// Puts figures into rows, each with its interval: articles of one story don't vary independently
/// of each other, nor do those of one day.
final class Estimator {
  /// Hours from a source to what descends from it, in a story.
  record Lag(int story, double hours) {}

  private final Stories stories;
  private final Stories.StoryDays days;

  private Estimator(Stories stories, Stories.StoryDays days) {
    this.stories = stories;
    this.days = days;
  }

  static Estimator of(Measured measured) {
    return new Estimator(measured.stories(), measured.stories().days(measured.register()));
  }

  private OptionalInt day(int story) {
    return days.of(story)
        .map(day -> OptionalInt.of(Math.toIntExact(day.toEpochDay())))
        .orElse(OptionalInt.empty());
  }

  /// Puts the sum of a part ÷ that of a whole, with its intervals, where the whole is any.
  void put(
      Row row, String key, IntStream articles, IntToLongFunction part, IntToLongFunction whole) {
    StoryDaySample.Builder sample = StoryDaySample.builder();
    articles.forEach(article -> {
      int story = stories.of(article);
      sample.add(story, day(story), part.applyAsLong(article), whole.applyAsLong(article));
    });
    ShareEstimator.ratio(sample.build()).ifPresent(estimate -> put(row, key, estimate));
  }

  private static void put(Row row, String key, Estimate estimate) {
    row.decimal(key, estimate.value())
        .interval(key, estimate.interval())
        .interval(key + "ByStory", estimate.byStory())
        .interval(key + "ByDay", estimate.byDay());
  }

  /// Puts quantiles of lags, the median with its interval; none where there is no lag.
  void putQuantiles(Row row, List<Lag> lags) {
    QuantileEstimator.Builder builder = QuantileEstimator.builder();
    lags.forEach(lag -> builder.add(lag.story(), day(lag.story()), lag.hours()));
    QuantileEstimator quantiles = builder.build();
    row.decimal("lag10", quantiles.at(.1).map(Quantile::value))
        .decimal("lag25", quantiles.at(.25).map(Quantile::value));
    Optional<Quantile> median = quantiles.at(.5);
    row.decimal("lagMedian", median.map(Quantile::value))
        .interval("lagMedian", median.flatMap(Quantile::interval))
        .decimal("lag75", quantiles.at(.75).map(Quantile::value))
        .decimal("lag90", quantiles.at(.9).map(Quantile::value));
  }
}
