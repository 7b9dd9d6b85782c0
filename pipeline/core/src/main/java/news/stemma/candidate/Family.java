package news.stemma.candidate;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;

/// Near-duplicates around a leader; articles by their positions in the corpus.
///
/// A star: every member was compared with the leader, exactly, so families can't chain.
///
/// @param members the duplicates, without the leader, in the order of their positions
public record Family(int leader, ImmutableList<Member> members) {
  /// A near-duplicate of the leader.
  ///
  /// @param jaccard exact similarity of the bodies' shingles to the leader's
  public record Member(int document, double jaccard) {}

  /// In a larger family, pairs are with the leader only.
  private static final int ROW_BOUND = 50;

  public int size() {
    return 1 + members.size();
  }

  /// Whether its duplicates are paired with the leader only, which each was verified against.
  public boolean isLarge() {
    return size() > ROW_BOUND;
  }

  /// The leader and its duplicates.
  public IntStream documents() {
    return IntStream.concat(IntStream.of(leader), members.stream().mapToInt(Member::document));
  }
}
