package news.stemma.audit;

/// How many pairs a run missed in the whole corpus, an estimate with the bounds that the recall
/// has.
public record MissedPairs(long estimate, long low, long high) {
  /// What was found is counted, and so the missed ones are `found · (1 − recall) ÷ recall`.
  ///
  /// @param recall above 0
  /// @param seen missed pairs in the sample: so many there are at least
  static MissedPairs of(double recall, Interval interval, long found, int seen) {
    if (interval.method() == Interval.Method.CENSUS) {
      return new MissedPairs(seen, seen, seen);
    }
    return new MissedPairs(
        Math.max(seen, Math.round(missed(recall, found))),
        Math.max(seen, (long) Math.floor(missed(interval.high(), found))),
        Math.max(seen, (long) Math.ceil(missed(interval.low(), found))));
  }

  private static double missed(double recall, long found) {
    return found * (1 - recall) / recall;
  }
}
