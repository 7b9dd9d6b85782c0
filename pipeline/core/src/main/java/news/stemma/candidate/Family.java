package news.stemma.candidate;

import com.google.common.collect.ImmutableList;

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

  public int size() {
    return 1 + members.size();
  }
}
