package news.stemma.align;

import java.util.ArrayList;
import java.util.List;

/// Consecutive words that match one to one.
///
/// @param left first token on the left
/// @param right first token on the right
/// @param exact whether the folded words are equal; else each is one edit apart
public record MatchedRun(int left, int right, int length, boolean exact) {
  public MatchedRun {
    if (left < 0 || right < 0 || length < 1) {
      throw new IllegalArgumentException(
          "run of " + length + " words at " + left + " and " + right);
    }
  }

  public TokenRange leftTokens() {
    return new TokenRange(left, left + length);
  }

  public TokenRange rightTokens() {
    return new TokenRange(right, right + length);
  }

  /// The same words with runs that touch on both sides joined.
  static List<MatchedRun> joined(List<MatchedRun> runs) {
    List<MatchedRun> joined = new ArrayList<>();
    for (MatchedRun run : runs) {
      if (!joined.isEmpty() && joined.getLast().touches(run)) {
        MatchedRun last = joined.removeLast();
        joined.add(new MatchedRun(last.left, last.right, last.length + run.length, last.exact));
      } else {
        joined.add(run);
      }
    }
    return joined;
  }

  private boolean touches(MatchedRun next) {
    return exact == next.exact && left + length == next.left && right + length == next.right;
  }

  public TokenRange tokens(Side side) {
    return side == Side.LEFT ? leftTokens() : rightTokens();
  }

  /// The run without its first words.
  MatchedRun from(int offset) {
    return new MatchedRun(left + offset, right + offset, length - offset, exact);
  }
}
