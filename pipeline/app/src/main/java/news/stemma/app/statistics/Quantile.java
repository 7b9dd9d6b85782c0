package news.stemma.app.statistics;

import java.util.Optional;

/// A quantile of values, in their unit.
///
/// @param interval of 95 %; empty where there are too few values for one of its bounds
public record Quantile(double value, Optional<Interval> interval) {}
