package news.stemma.app.eval;

import java.util.Optional;

/// A pair that people labelled, and what the run says of it.
///
/// @param found empty where the run has no row
record ScoredPair(GoldRelation gold, Optional<FoundRelation> found) {
  Judged judged() {
    return new Judged(
        gold.relation(), found.map(FoundRelation::relation).orElse(GoldRelation.UNRELATED));
  }

  Optional<String> saidSource() {
    return found.flatMap(FoundRelation::source);
  }

  boolean hasRightSource() {
    return gold.source().isPresent() && saidSource().equals(gold.source());
  }

  /// Whether the relation is another, or a direction is named that is not the gold's.
  boolean isWrong() {
    return !judged().isRight() || (saidSource().isPresent() && !hasRightSource());
  }
}
