package news.stemma.align;

import static news.stemma.align.Antidiagonal.IMPOSSIBLE;

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

  // How the best of a cell is reached: its words face each other, or only one side moved.
  private static final int FACING = 0;
  private static final int LEFT_GAP = 1;
  private static final int RIGHT_GAP = 2;
  private static final int WAYS = 3;

  /// Shifted by the way of a gap: whether that which ends in a cell also did in the one before.
  private static final int GOES_ON = 2;

  private final Scoring scoring;
  private final Openings openings;

  /// 1 where words are counted forwards, -1 where backwards.
  private final int step;

  private int leftOrigin;
  private int rightOrigin;
  private int leftWords;
  private int rightWords;

  private Antidiagonal current = new Antidiagonal(REACH + 1);
  private Antidiagonal last = new Antidiagonal(REACH + 1);
  private Antidiagonal lastButOne = new Antidiagonal(REACH + 1);

  /// By cell, how it is reached.
  private final byte[] ways = new byte[(REACH + 1) * (REACH + 1)];

  // Where the alignment ends, and its score.
  private int endLeft;
  private int endRight;
  private int score;

  private AffineMatrix(Openings openings, int step) {
    this.scoring = openings.scoring();
    this.openings = openings;
    this.step = step;
  }

  /// Counts from the first words of a range on.
  static AffineMatrix forwards(Openings openings) {
    return new AffineMatrix(openings, 1);
  }

  /// Counts from the last words of a range back.
  static AffineMatrix backwards(Openings openings) {
    return new AffineMatrix(openings, -1);
  }

  /// Aligns all words of both ranges.
  void alignAll(WordPairs words, TokenRange left, TokenRange right) {
    start(left, right);
    fill(words, ANY_LOSS, ANY_LOSS);
    end(leftWords, rightWords, last.best[leftWords + 1]);
  }

  /// Aligns as many words as pay, from the origin on.
  ///
  /// @param reserve what may be lost on the way before it all is lost
  /// @return the score, 0 where no word pays
  int extend(WordPairs words, TokenRange left, TokenRange right, int reserve) {
    start(left, right);
    if (mayPay(words, reserve)) {
      fill(words, scoring.passageClaim(), reserve);
    }
    return score;
  }

  /// Whether there is a match within the reserve.
  private boolean mayPay(WordPairs words, int reserve) {
    if (openings.isBeyond(reserve)) {
      return true;
    }
    for (int i = 0; i < openings.size() && openings.price(i) < reserve; i++) {
      int a = openings.left(i);
      int b = openings.right(i);
      if (a <= leftWords && b <= rightWords && words.matches(leftToken(a), rightToken(b))) {
        return true;
      }
    }
    return false;
  }

  private void start(TokenRange left, TokenRange right) {
    leftOrigin = step > 0 ? left.first() : left.end() - 1;
    rightOrigin = step > 0 ? right.first() : right.end() - 1;
    leftWords = left.size();
    rightWords = right.size();
    lastButOne.open(0, 0);
    lastButOne.narrow(0);
    last.open(0, 1);
    last.best[1] = 0;
    last.leftGap[1] = IMPOSSIBLE;
    last.rightGap[1] = IMPOSSIBLE;
    end(0, 0, 0);
  }

  private void end(int a, int b, int best) {
    endLeft = a;
    endRight = b;
    score = best;
  }

  /// Fills the cells that are no more than `drop` below the best, and above `-reserve`.
  private void fill(WordPairs words, int drop, int reserve) {
    for (int sum = 1; sum <= leftWords + rightWords; sum++) {
      if (last.isEmpty() && lastButOne.isEmpty()) {
        return;
      }
      int first = Math.max(sum - rightWords, Math.min(last.first(), lastButOne.first() + 1));
      int end = Math.min(Math.min(sum, leftWords), Math.max(last.end(), lastButOne.end())) + 1;
      int least = Math.max(score - drop, 1 - reserve);
      current.open(first, end);
      fillCells(words, sum, first, end);
      current.narrow(least);
      Antidiagonal free = lastButOne;
      lastButOne = last;
      last = current;
      current = free;
    }
  }

  private void fillCells(WordPairs words, int sum, int first, int end) {
    int open = scoring.gapOpen();
    int extend = scoring.gapExtend();
    for (int a = first; a < end; a++) {
      int b = sum - a;
      int leftOpened = last.best[a] + open;
      int leftExtended = last.leftGap[a] + extend;
      int rightOpened = last.best[a + 1] + open;
      int rightExtended = last.rightGap[a + 1] + extend;
      int leftGap = Math.max(leftOpened, leftExtended);
      int rightGap = Math.max(rightOpened, rightExtended);
      int best = lastButOne.best[a];
      if (best > -ANY_LOSS) {
        best += words.score(leftToken(a), rightToken(b));
      }
      int way = FACING;
      if (leftGap > best) {
        best = leftGap;
        way = LEFT_GAP;
      }
      if (rightGap > best) {
        best = rightGap;
        way = RIGHT_GAP;
      }
      current.best[a + 1] = best;
      current.leftGap[a + 1] = leftGap;
      current.rightGap[a + 1] = rightGap;
      way |= leftExtended > leftOpened ? GOES_ON << LEFT_GAP : 0;
      way |= rightExtended > rightOpened ? GOES_ON << RIGHT_GAP : 0;
      ways[cell(a, b)] = (byte) way;
      // Of equal ends the first on the left, and there the first on the right.
      if (best > score || (best == score && a < endLeft)) {
        end(a, b, best);
      }
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
  ///
  /// @param words those that were aligned last
  List<MatchedRun> matches(WordPairs words) {
    List<MatchedRun> matches = new ArrayList<>();
    int a = endLeft;
    int b = endRight;
    int way = way(a, b);
    while (a > 0 || b > 0) {
      int goesOn = ways[cell(a, b)] & goesOn(way);
      if (way == FACING) {
        words.match(leftToken(a), rightToken(b)).ifPresent(matches::add);
      }
      a -= way == RIGHT_GAP ? 0 : 1;
      b -= way == LEFT_GAP ? 0 : 1;
      way = goesOn == 0 ? way(a, b) : way;
    }
    return step > 0 ? matches.reversed() : matches;
  }

  private int way(int a, int b) {
    return ways[cell(a, b)] & WAYS;
  }

  private static int goesOn(int way) {
    return way == FACING ? 0 : GOES_ON << way;
  }
}
