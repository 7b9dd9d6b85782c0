package news.stemma.audit;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// The share of the pairs that are alike which a run found, estimated from a sample of articles.
///
/// @param pairs of a sampled article and another that are alike
/// @param found of them by the run
/// @param interval empty where there is no pair
public record RecallEstimate(int pairs, int found, Optional<Interval> interval) {
  public RecallEstimate {
    if (found < 0 || found > pairs) {
      throw new IllegalArgumentException(found + " of " + pairs + " pairs found");
    }
    if (interval.isPresent() != pairs > 0) {
      throw new IllegalArgumentException(interval + " for " + pairs + " pairs");
    }
  }

  static RecallEstimate of(List<SimilarPair> pairs, Predicate<SimilarPair> found, Sample sample) {
    if (pairs.isEmpty()) {
      return new RecallEstimate(0, 0, Optional.empty());
    }
    ClusteredPairs clustered = ClusteredPairs.of(pairs, found, sample);
    return new RecallEstimate(
        pairs.size(),
        (int) pairs.stream().filter(found).count(),
        Optional.of(clustered.interval()));
  }

  public int missed() {
    return pairs - found;
  }

  /// Found ÷ pairs; empty where there is no pair, which says nothing about the run.
  public Optional<Double> recall() {
    return pairs == 0 ? Optional.empty() : Optional.of((double) found / pairs);
  }
}
