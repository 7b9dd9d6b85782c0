package news.stemma.app.statistics;

/// A closed interval that holds the true figure with 95 % confidence.
public record Interval(double low, double high) {
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("interval [" + low + ", " + high + "] is not a range");
    }
  }

  public double width() {
    return high - low;
  }
}
