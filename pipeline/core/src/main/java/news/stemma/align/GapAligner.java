package news.stemma.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import news.stemma.text.Article;

/// Aligns two short stretches by full-matrix dynamic programming with affine gaps (Gotoh 1982, "An
/// improved algorithm for matching biological sequences"), between two anchors or outwards from
/// one.
final class GapAligner {
  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  /// States of a cell: the last words stand against each other, or only one side moved.
  private static final int FACING = 0;

  private static final int LEFT_GAP = 1;
  private static final int RIGHT_GAP = 2;
  private static final int STATES = 3;

  private final Article left;
  private final Article right;
  private final Scoring scoring;

  GapAligner(Article left, Article right, Scoring scoring) {
    this.left = left;
    this.right = right;
    this.scoring = scoring;
  }

  /// The matches of the best alignment of all of both ranges.
  List<MatchedRun> within(TokenRange leftTokens, TokenRange rightTokens) {
    if (leftTokens.size() == 0 || rightTokens.size() == 0) {
      return List.of();
    }
    Matrix matrix =
        new Matrix(
            leftTokens.first(), rightTokens.first(), leftTokens.size(), rightTokens.size(), 1);
    return matrix.trace(matrix.corner());
  }

  /// The matches of the best alignment that starts right at these tokens and goes on to the right
  /// for at most so many words.
  List<MatchedRun> after(int leftToken, int rightToken, int reach) {
    Matrix matrix =
        new Matrix(
            leftToken,
            rightToken,
            Math.min(reach, left.tokens().size() - leftToken),
            Math.min(reach, right.tokens().size() - rightToken),
            1);
    return matrix.trace(matrix.best());
  }

  /// The same to the left, from the tokens before these.
  List<MatchedRun> before(int leftToken, int rightToken, int reach) {
    Matrix matrix =
        new Matrix(
            leftToken - 1,
            rightToken - 1,
            Math.min(reach, leftToken),
            Math.min(reach, rightToken),
            -1);
    List<MatchedRun> runs = new ArrayList<>(matrix.trace(matrix.best()));
    Collections.reverse(runs);
    return runs;
  }

  /// Cell `(a, b)` scores the first `a` words of the left against the first `b` of the right,
  /// counted from the origin in steps of +1 or −1.
  private final class Matrix {
    private final int leftOrigin;
    private final int rightOrigin;
    private final int width;
    private final int step;
    private final int rows;
    private final int[] score;
    private final byte[] from;

    Matrix(int leftOrigin, int rightOrigin, int leftWords, int rightWords, int step) {
      this.leftOrigin = leftOrigin;
      this.rightOrigin = rightOrigin;
      this.rows = leftWords + 1;
      this.width = rightWords + 1;
      this.step = step;
      this.score = new int[rows * width * STATES];
      this.from = new byte[score.length];
      Arrays.fill(score, IMPOSSIBLE);
      score[FACING] = 0;
      for (int a = 0; a < rows; a++) {
        for (int b = a == 0 ? 1 : 0; b < width; b++) {
          fill(a, b);
        }
      }
    }

    private int cell(int a, int b) {
      return (a * width + b) * STATES;
    }

    private void fill(int a, int b) {
      if (a > 0 && b > 0) {
        set(cell(a, b) + FACING, cell(a - 1, b - 1), pay(a, b), pay(a, b), pay(a, b));
      }
      int open = scoring.gapOpen();
      int extend = scoring.gapExtend();
      if (a > 0) {
        set(cell(a, b) + LEFT_GAP, cell(a - 1, b), open, extend, open);
      }
      if (b > 0) {
        set(cell(a, b) + RIGHT_GAP, cell(a, b - 1), open, open, extend);
      }
    }

    private void set(int target, int source, int facing, int leftGap, int rightGap) {
      int best = score[source + FACING] + facing;
      int state = FACING;
      if (score[source + LEFT_GAP] + leftGap > best) {
        best = score[source + LEFT_GAP] + leftGap;
        state = LEFT_GAP;
      }
      if (score[source + RIGHT_GAP] + rightGap > best) {
        best = score[source + RIGHT_GAP] + rightGap;
        state = RIGHT_GAP;
      }
      score[target] = best;
      from[target] = (byte) state;
    }

    private int leftToken(int a) {
      return leftOrigin + step * (a - 1);
    }

    private int rightToken(int b) {
      return rightOrigin + step * (b - 1);
    }

    private int pay(int a, int b) {
      if (left.tokens().sameTerm(leftToken(a), right.tokens(), rightToken(b))) {
        return scoring.word(left, leftToken(a));
      }
      return isNear(a, b) ? scoring.nearWord() : scoring.mismatch();
    }

    private boolean isNear(int a, int b) {
      return NearWords.near(left.tokens().term(leftToken(a)), right.tokens().term(rightToken(b)));
    }

    int corner() {
      int corner = cell(rows - 1, width - 1);
      int best = corner;
      for (int state = 1; state < STATES; state++) {
        best = score[corner + state] > score[best] ? corner + state : best;
      }
      return best;
    }

    int best() {
      int best = 0;
      for (int i = 0; i < score.length; i += STATES) {
        best = score[i] > score[best] ? i : best;
      }
      return best;
    }

    /// The matches on the way from the origin to the end, a run each.
    List<MatchedRun> trace(int end) {
      List<MatchedRun> runs = new ArrayList<>();
      int at = end;
      while (at != 0) {
        int cell = at / STATES;
        int a = cell / width;
        int b = cell % width;
        int state = at % STATES;
        if (state == FACING) {
          boolean exact = left.tokens().sameTerm(leftToken(a), right.tokens(), rightToken(b));
          if (exact || isNear(a, b)) {
            runs.add(new MatchedRun(leftToken(a), rightToken(b), 1, exact));
          }
        }
        at =
            switch (state) {
                  case FACING -> cell(a - 1, b - 1);
                  case LEFT_GAP -> cell(a - 1, b);
                  default -> cell(a, b - 1);
                }
                + from[at];
      }
      Collections.reverse(runs);
      return runs;
    }
  }
}
