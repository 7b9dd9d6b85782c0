package news.stemma.candidate;

import com.google.common.collect.ImmutableSet;

/// Two articles worth aligning, by their positions in the corpus, `left < right`.
public record CandidatePair(int left, int right, ImmutableSet<Stage> foundBy) {
  public CandidatePair {
    if (left < 0 || left >= right) {
      throw new IllegalArgumentException("pair " + left + ", " + right + " is not in order");
    }
  }
}
