package news.stemma.align;

import static news.stemma.align.Antidiagonal.FACING;
import static news.stemma.align.Antidiagonal.IMPOSSIBLE;
import static news.stemma.align.Antidiagonal.LEFT_GAP;
import static news.stemma.align.Antidiagonal.RIGHT_GAP;

import java.util.ArrayList;
import java.util.List;

/// Aligns two short stretches by dynamic programming with affine gaps (Gotoh 1982, "An improved
/// algorithm for matching biological sequences").
///
/// Cell `(a, b)` scores the first `a` words of the left against the first `b` of the right, counted
/// from the origin. Cells are filled by antidiagonals, and those that lost too much are left out
/// (X-drop; Zhang, Schwartz, Wagner and Miller 2000, "A greedy algorithm for aligning DNA
/// sequences", section 2): where nothing matches few are looked at, and no side comes first.
///
/// Its arrays serve one alignment after the other, in one thread.
final class AffineMatrix {
  /// Words of either side, at most.
  static final int REACH = Chainer.REACH;

  /// More than a cell can lose, and less than an impossible one has lost.
  private static final int ANY_LOSS = -IMPOSSIBLE / 2;

  /// Bits that hold a state.
  private static final int STATE_BITS = 2;

  private static final int STATE_MASK = (1 << STATE_BITS) - 1;

  private final WordPairs words;
  private final Scoring scoring;

  /// 1 where words are counted forwards, -1 where backwards.
  private final int step;

  private int leftOrigin;
  private int rightOrigin;
  private int leftWords;
  private int rightWords;

  private Antidiagonal current = new Antidiagonal(REACH + 1);
  private Antidiagonal last = new Antidiagonal(REACH + 1);
  private Antidiagonal lastButOne = new Antidiagonal(REACH + 1);

  /// By cell, for each of its states the one before it.
  private final byte[] before = new byte[(REACH + 1) * (REACH + 1)];

  // Where the alignment ends, and its score.
  private int endLeft;
  private int endRight;
  private int endState;
  private int score;

  private AffineMatrix(WordPairs words, Scoring scoring, int step) {
    this.words = words;
    this.scoring = scoring;
    this.step = step;
  }

  /// Counts from the first words of a range on.
  static AffineMatrix forwards(WordPairs words, Scoring scoring) {
    return new AffineMatrix(words, scoring, 1);
  }

  /// Counts from the last words of a range back.
  static AffineMatrix backwards(WordPairs words, Scoring scoring) {
    return new AffineMatrix(words, scoring, -1);
  }

  /// Aligns all words of both ranges.
  void alignAll(TokenRange left, TokenRange right) {
    start(left, right);
    fill(ANY_LOSS, ANY_LOSS);
    endLeft = leftWords;
    endRight = rightWords;
    endState = last.bestState(leftWords, 0, 0, 0);
    score = last.score(leftWords, endState);
  }

  /// Aligns as many words as pay, from the origin on.
  ///
  /// @param reserve what may be lost on the way before it all is lost
  /// @return the score, 0 where no word pays
  int extend(TokenRange left, TokenRange right, int reserve) {
    start(left, right);
    fill(scoring.passageClaim(), reserve);
    return score;
  }

  private void start(TokenRange left, TokenRange right) {
    leftOrigin = step > 0 ? left.first() : left.end() - 1;
    rightOrigin = step > 0 ? right.first() : right.end() - 1;
    leftWords = left.size();
    rightWords = right.size();
    lastButOne.open(0, 0);
    last.open(0, 1);
    last.put(0, 0, IMPOSSIBLE, IMPOSSIBLE);
    end(0, 0, 0);
  }

  private void end(int a, int b, int facing) {
    endLeft = a;
    endRight = b;
    endState = FACING;
    score = facing;
  }

  /// Fills the cells that are no more than `drop` below the best, and above `-reserve`.
  private void fill(int drop, int reserve) {
    for (int sum = 1; sum <= leftWords + rightWords; sum++) {
      if (last.isEmpty() && lastButOne.isEmpty()) {
        return;
      }
      int first = Math.max(sum - rightWords, Math.min(last.first(), lastButOne.first() + 1));
      int end = Math.min(Math.min(sum, leftWords), Math.max(last.end(), lastButOne.end())) + 1;
      int least = Math.max(score - drop, 1 - reserve);
      current.open(first, end);
      for (int a = first; a < end; a++) {
        fillCell(a, sum - a);
      }
      current.narrow(least);
      Antidiagonal free = lastButOne;
      lastButOne = last;
      last = current;
      current = free;
    }
  }

  private void fillCell(int a, int b) {
    int open = scoring.gapOpen();
    int extend = scoring.gapExtend();
    int beforeFacing = lastButOne.bestState(a - 1, 0, 0, 0);
    int beforeLeftGap = last.bestState(a - 1, open, extend, open);
    int beforeRightGap = last.bestState(a, open, open, extend);
    int facing = lastButOne.score(a - 1, beforeFacing);
    if (facing > -ANY_LOSS) {
      facing += words.score(leftToken(a), rightToken(b));
    }
    current.put(
        a,
        facing,
        last.score(a - 1, beforeLeftGap) + (beforeLeftGap == LEFT_GAP ? extend : open),
        last.score(a, beforeRightGap) + (beforeRightGap == RIGHT_GAP ? extend : open));
    before[cell(a, b)] =
        (byte) (beforeFacing | beforeLeftGap << STATE_BITS | beforeRightGap << 2 * STATE_BITS);
    // Of equal ends the first on the left, and there the first on the right.
    if (facing > score || (facing == score && a < endLeft)) {
      end(a, b, facing);
    }
  }

  private static int cell(int a, int b) {
    return a * (REACH + 1) + b;
  }

  private int leftToken(int a) {
    return leftOrigin + step * (a - 1);
  }

  private int rightToken(int b) {
    return rightOrigin + step * (b - 1);
  }

  /// The words that match on the way from the origin to the end, a run each, in order of the text.
  List<MatchedRun> matches() {
    List<MatchedRun> matches = new ArrayList<>();
    int a = endLeft;
    int b = endRight;
    int state = endState;
    while (a > 0 || b > 0) {
      if (state == FACING) {
        words.match(leftToken(a), rightToken(b)).ifPresent(matches::add);
      }
      int next = before[cell(a, b)] >>> state * STATE_BITS & STATE_MASK;
      a -= state == RIGHT_GAP ? 0 : 1;
      b -= state == LEFT_GAP ? 0 : 1;
      state = next;
    }
    return step > 0 ? matches.reversed() : matches;
  }
}
