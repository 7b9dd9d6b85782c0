package news.stemma.candidate;

import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;

/// Two articles worth aligning, by their positions in the corpus, `left < right`.
public record CandidatePair(int left, int right, ImmutableSet<Stage> foundBy) {
  public CandidatePair {
    if (left < 0 || left >= right) {
      throw new IllegalArgumentException("pair " + left + ", " + right + " is not in order");
    }
  }

  /// Pairs in a list, at most: what is done once for a left article is little beside so many.
  private static final int TOGETHER = 64;

  /// The pairs in their order, those of each left article in lists of their own.
  ///
  /// @param pairs ordered by left
  public static List<List<CandidatePair>> byLeft(List<CandidatePair> pairs) {
    List<List<CandidatePair>> byLeft = new ArrayList<>();
    int start = 0;
    for (int end = 1; end <= pairs.size(); end++) {
      boolean full = end - start == TOGETHER;
      if (full || end == pairs.size() || pairs.get(end).left() != pairs.get(start).left()) {
        byLeft.add(pairs.subList(start, end));
        start = end;
      }
    }
    return byLeft;
  }
}
