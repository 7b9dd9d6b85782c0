package news.stemma.align;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
import news.stemma.candidate.Stage;

/// One stretch of the left article that the right has too, with edits.
///
/// @param left tokens from the first match to the last
/// @param right the same on the right
/// @param score in tenths of a point
/// @param runs the words that match, in order on both sides
/// @param primary whether it belongs to the best cover of both sides, in which no word is used
///   twice; a repeated text gives further passages
/// @param foundBy the stages that pointed at it
public record Passage(
    TokenRange left,
    TokenRange right,
    int score,
    ImmutableList<MatchedRun> runs,
    boolean primary,
    ImmutableSet<Stage> foundBy) {
  public TokenRange tokens(Side side) {
    return side == Side.LEFT ? left : right;
  }

  /// Adds the tokens of one side that match.
  public void addMatched(Side side, BitSet tokens) {
    for (MatchedRun run : runs) {
      tokens.set(run.tokens(side).first(), run.tokens(side).end());
    }
  }

  /// Matched words.
  public int words() {
    return runs.stream().mapToInt(MatchedRun::length).sum();
  }

  /// Words changed: of either side those with no match or a near one, whichever side has more.
  public int edits() {
    int exact = runs.stream().filter(MatchedRun::exact).mapToInt(MatchedRun::length).sum();
    return Math.max(left.size(), right.size()) - exact;
  }

  public double points() {
    return score / Scoring.POINT;
  }
}
