package news.stemma.audit;

import java.util.Optional;
import news.stemma.relation.Similarity;

/// How alike two bodies are, by their exact sets of shingles; what is less alike than these is not
/// audited.
public enum Likeness {
  /// Jaccard similarity of .8 or more.
  NEAR_DUPLICATE,
  /// Jaccard similarity from .5 to below .8.
  SIMILAR,
  /// Jaccard similarity below .5, and half of one body or more lies in the other.
  CONTAINED;

  private static final double NEAR = 0.8;
  private static final double HALF = 0.5;

  static Optional<Likeness> of(Similarity similarity) {
    if (similarity.jaccard() >= NEAR) {
      return Optional.of(NEAR_DUPLICATE);
    }
    if (similarity.jaccard() >= HALF) {
      return Optional.of(SIMILAR);
    }
    boolean contained =
        Math.max(similarity.leftContainment(), similarity.rightContainment()) >= HALF;
    return contained ? Optional.of(CONTAINED) : Optional.empty();
  }
}
