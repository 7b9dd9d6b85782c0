package news.stemma.app.statistics;

import java.util.Optional;

/// Estimates shares from articles, which don't vary independently of one another: those of one
/// story are often all copies or none, and a day may have more of these than another.
///
/// The intervals are score intervals for the number of independent observations that would vary as
/// much as the clusters do, by the jackknife over whole stories and over whole days. Nothing is
/// drawn by lot, so the same sample has one interval. `stemma bench coverage` counts how often they
/// hold.
public final class ShareEstimator {
  /// With fewer there is no interval.
  public static final int FEWEST_STORIES = 5;

  /// With fewer there is none by day.
  public static final int FEWEST_DAYS = 3;

  /// With so many, intervals by day hold by themselves; the wider of two would hold too often. Of
  /// stories without a date, each of which is a day of its own, nobody knows on how few they were.
  public static final int ENOUGH_DAYS = 10;

  /// How many independent observations a story counts for at most, where the share is 0 or 1: what
  /// varies little in all stories seen may yet be all or nothing in a rare one, such as a copy
  /// among stories that share next to nothing.
  private static final double MOST_A_STORY = 8;

  private ShareEstimator() {}

  /// All numerators as a share of all denominators; empty where these are none.
  public static Optional<Estimate> ratio(StoryDaySample sample) {
    return sample.isEmpty()
        ? Optional.empty()
        : Optional.of(estimate(sample, sample.byStory().share()));
  }

  /// With intervals around a given share, by what the sample's own one varies.
  static Estimate estimate(StoryDaySample sample, double share) {
    Clusters stories = sample.byStory();
    if (stories.count() < FEWEST_STORIES) {
      return new Estimate(share, Optional.empty(), Optional.empty(), Optional.empty());
    }
    double skew = 1 - 2 * stories.share();
    double most = MOST_A_STORY * stories.alike() / (skew * skew);
    Interval byStory = stories.spread(most).around(share);
    Clusters days = sample.byDay();
    if (days.count() < FEWEST_DAYS) {
      return new Estimate(share, Optional.of(byStory), Optional.empty(), Optional.of(byStory));
    }
    // Where no story differs from another, nothing tells that days do.
    Interval byDay = days.isUnvaried() ? byStory : days.spread(most).around(share);
    boolean reportsDays = sample.knownDays() >= ENOUGH_DAYS || byDay.width() > byStory.width();
    return new Estimate(
        share,
        Optional.of(byStory),
        Optional.of(byDay),
        Optional.of(reportsDays ? byDay : byStory));
  }
}
