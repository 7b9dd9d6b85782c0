package news.stemma.align;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import news.stemma.candidate.Stage;

/// The passages that two articles share, by their positions in the corpus, `left < right`.
///
/// @param passages in the order of their left, then right starts and ends
/// @param foundBy the stages that made the pair a candidate
public record Alignment(
    int left, int right, ImmutableList<Passage> passages, ImmutableSet<Stage> foundBy) {
  public int document(Side side) {
    return side == Side.LEFT ? left : right;
  }
}
