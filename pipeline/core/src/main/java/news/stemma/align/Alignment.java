package news.stemma.align;

import com.google.common.collect.ImmutableList;

/// The passages that two articles share, by their positions in the corpus, `left < right`.
///
/// @param passages in the order of their left, then right starts and ends
public record Alignment(int left, int right, ImmutableList<Passage> passages) {
  public int document(Side side) {
    return side == Side.LEFT ? left : right;
  }
}
