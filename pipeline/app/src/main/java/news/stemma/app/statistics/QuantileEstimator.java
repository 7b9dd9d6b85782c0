package news.stemma.app.statistics;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Estimates quantiles of values that don't vary independently of one another, such as lags of
/// articles in one story, with intervals by Woodruff 1952, "Confidence intervals for medians and
/// other position measures": an interval for the share of values up to the quantile, by
/// [ShareEstimator], read as values.
public final class QuantileEstimator {
  private record Observation(int story, OptionalInt day, double value) {}

  private final ImmutableList<Observation> ascending;

  private QuantileEstimator(ImmutableList<Observation> ascending) {
    this.ascending = ascending;
  }

  /// Collects values, in any order.
  public static final class Builder {
    private final List<Observation> observations = new ArrayList<>();

    private Builder() {}

    /// @param day of the story or of what was observed, by its number since any one day
    /// @param value a number
    public Builder add(int story, OptionalInt day, double value) {
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException(value + " is no value");
      }
      observations.add(new Observation(story, day, value));
      return this;
    }

    public QuantileEstimator build() {
      return new QuantileEstimator(
          ImmutableList.sortedCopyOf(Comparator.comparingDouble(Observation::value), observations));
    }
  }

  public static Builder builder() {
    return new Builder();
  }

  /// The least value that no less than this share of the values reaches; halfway to the next where
  /// exactly this share does. Empty where there is no value.
  ///
  /// @param share above 0, below 1
  public Optional<Quantile> at(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("there is no quantile at " + share);
    }
    if (ascending.isEmpty()) {
      return Optional.empty();
    }
    double rank = share * ascending.size();
    double value = (value((int) Math.ceil(rank)) + value((int) Math.floor(rank) + 1)) / 2;
    return Optional.of(new Quantile(value, bounds(share, value)));
  }

  /// @param rank from 1
  private double value(int rank) {
    return ascending.get(rank - 1).value();
  }

  private Optional<Interval> bounds(double share, double quantile) {
    StoryDaySample.Builder sample = StoryDaySample.builder();
    ascending.forEach(observation ->
        sample.add(
            observation.story(), observation.day(), observation.value() <= quantile ? 1 : 0, 1));
    return ShareEstimator.estimate(sample.build(), share).interval().flatMap(this::values);
  }

  private Optional<Interval> values(Interval shares) {
    int low = (int) Math.floor(shares.low() * ascending.size() + 0.5);
    int high = (int) Math.floor(shares.high() * ascending.size() + 0.5) + 1;
    return low < 1 || high > ascending.size()
        ? Optional.empty()
        : Optional.of(new Interval(value(low), value(high)));
  }
}
