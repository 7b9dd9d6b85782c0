package news.stemma.benchmarks.coverage;

import java.util.Optional;
import news.stemma.app.statistics.Interval;

/// How often intervals of one measure held the true value.
final class Coverage {
  private final double planted;
  private int measured;
  private int intervals;
  private int held;
  private double values;
  private double widths;

  Coverage(double planted) {
    this.planted = planted;
  }

  /// @param interval empty where there is too little for one
  void add(double value, Optional<Interval> interval) {
    measured++;
    values += value;
    interval.ifPresent(this::add);
  }

  private void add(Interval interval) {
    intervals++;
    widths += interval.width();
    held += interval.low() <= planted && planted <= interval.high() ? 1 : 0;
  }

  double planted() {
    return planted;
  }

  /// Corpora in which there was something to measure.
  int measured() {
    return measured;
  }

  int intervals() {
    return intervals;
  }

  int held() {
    return held;
  }

  /// Of those with an interval.
  double share() {
    return (double) held / intervals;
  }

  double meanValue() {
    return values / measured;
  }

  double meanWidth() {
    return widths / intervals;
  }
}
