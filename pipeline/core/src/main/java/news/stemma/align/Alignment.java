package news.stemma.align;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.IntUnaryOperator;
import news.stemma.candidate.Stage;

/// The passages that two articles share, by their positions in the corpus, `left < right`.
///
/// @param passages in the order of their left, then right starts and ends
/// @param foundBy the stages that made the pair a candidate
public record Alignment(
    int left, int right, ImmutableList<Passage> passages, ImmutableSet<Stage> foundBy) {
  /// The same where articles are counted otherwise, in the same order.
  public Alignment numbered(IntUnaryOperator number) {
    return new Alignment(number.applyAsInt(left), number.applyAsInt(right), passages, foundBy);
  }

  public int document(Side side) {
    return side == Side.LEFT ? left : right;
  }
}
