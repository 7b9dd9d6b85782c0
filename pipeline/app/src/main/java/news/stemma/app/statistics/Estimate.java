package news.stemma.app.statistics;

import java.util.Optional;

/// A share, and how far it would be off in another sample of the same kind.
///
/// @param value from 0 to 1
/// @param byStory as if stories were drawn, whole, one independent of the other; empty under
///   [ShareEstimator#FEWEST_STORIES]
/// @param byDay as if days were drawn, with all stories of each; empty under
///   [ShareEstimator#FEWEST_DAYS], and where there are too few stories
public record Estimate(double value, Optional<Interval> byStory, Optional<Interval> byDay) {
  /// The wider of the two, to be reported. Where days don't differ but by chance that by day is the
  /// less certain one, and where they do that by story is too narrow.
  public Optional<Interval> interval() {
    return byDay
        .filter(days -> byStory.stream().allMatch(stories -> width(stories) < width(days)))
        .or(() -> byStory);
  }

  private static double width(Interval interval) {
    return interval.high() - interval.low();
  }
}
