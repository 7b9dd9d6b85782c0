package news.stemma.audit;

import news.stemma.relation.Similarity;

/// Two articles that were compared exactly and are alike, by their positions in the corpus, `left <
/// right`.
public record SimilarPair(int left, int right, Similarity similarity, Likeness likeness) {
  public SimilarPair {
    if (left < 0 || left >= right) {
      throw new IllegalArgumentException("pair " + left + ", " + right + " is not in order");
    }
  }
}
