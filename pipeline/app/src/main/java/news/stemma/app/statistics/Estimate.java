package news.stemma.app.statistics;

import java.util.Optional;

/// A share, and how far it would be off in another sample of the same kind.
///
/// @param value from 0 to 1
/// @param byStory as if stories were drawn, whole, one independent of the other; empty under
///   [ShareEstimator#FEWEST_STORIES]
/// @param byDay as if days were drawn, with all stories of each; empty under
///   [ShareEstimator#FEWEST_DAYS], and where there are too few stories
/// @param interval to be reported: by day from [ShareEstimator#ENOUGH_DAYS] on, which is right
///   whether days differ or not; with fewer days the wider one; empty only where both are
public record Estimate(
    double value,
    Optional<Interval> byStory,
    Optional<Interval> byDay,
    Optional<Interval> interval) {}
