package news.stemma.audit;

/// Where the recall over the whole corpus lies, with 95 % confidence.
///
/// @param low share found, at least
/// @param high share found, at most
public record Interval(double low, double high, Method method) {
  /// How the bounds were drawn.
  public enum Method {
    /// Two-sided: Clopper and Pearson's for the number of independent pairs that would tell as much
    /// as these do, given how they cluster by sampled article (Korn and Graubard 1998, "Confidence
    /// intervals for proportions with small expected number of positive counts estimated from
    /// survey data").
    KORN_GRAUBARD,
    /// One-sided, where all pairs were found or none: how pairs cluster can't be seen then, so
    /// those of an article count as if they were found or missed together.
    ONE_SIDED,
    /// All articles were compared, and nothing is estimated.
    CENSUS
  }

  public Interval {
    if (!(0 <= low && low <= high && high <= 1)) {
      throw new IllegalArgumentException("recall from " + low + " to " + high);
    }
  }
}
