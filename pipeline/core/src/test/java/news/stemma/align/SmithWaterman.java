package news.stemma.align;

import java.util.Arrays;
import news.stemma.text.Article;

/// The best local alignment with affine gaps (Gotoh 1982) by the full matrix, for tests: slow,
/// plain, and with numbers of its own.
final class SmithWaterman {
  private static final int VALLEY = 80;
  private static final int NONE = -1_000_000;

  /// Ways a cell is reached: words that face each other, a gap on the right, a gap on the left.
  private static final int WAYS = 3;

  private final Article left;
  private final Article right;

  private SmithWaterman(Article left, Article right) {
    this.left = left;
    this.right = right;
  }

  /// In tenths of a point; 0 where nothing matches.
  static int best(Article left, Article right) {
    return new SmithWaterman(left, right).anyValleys();
  }

  /// The best in which no valley is deeper than a passage is worth; never above the other.
  static int bestWithoutDeepValleys(Article left, Article right) {
    return new SmithWaterman(left, right).shallowValleys();
  }

  private int anyValleys() {
    int width = right.tokens().size() + 1;
    int[] score = new int[width];
    int[] leftGap = new int[width];
    Arrays.fill(leftGap, NONE);
    int best = 0;
    for (int a = 1; a <= left.tokens().size(); a++) {
      int diagonal = 0;
      int rightGap = NONE;
      for (int b = 1; b < width; b++) {
        leftGap[b] = Math.max(score[b] - 12, leftGap[b] - 4);
        rightGap = Math.max(score[b - 1] - 12, rightGap - 4);
        int facing = diagonal + pair(a - 1, b - 1);
        diagonal = score[b];
        score[b] = Math.max(Math.max(0, facing), Math.max(leftGap[b], rightGap));
        best = Math.max(best, score[b]);
      }
    }
    return best;
  }

  /// `row[b][way][drop]` is the best score of an alignment that ends with the first `a` words of
  /// the left and `b` of the right, so far below the highest that it had on its way.
  private int shallowValleys() {
    int width = right.tokens().size() + 1;
    int[][][] above = row(width);
    int best = 0;
    for (int a = 1; a <= left.tokens().size(); a++) {
      int[][][] row = row(width);
      for (int b = 1; b < width; b++) {
        int pair = pair(a - 1, b - 1);
        for (int way = 0; way < WAYS; way++) {
          best = Math.max(best, move(above[b - 1][way], row[b][0], pair));
          move(above[b][way], row[b][1], way == 1 ? -4 : -12);
          move(row[b - 1][way], row[b][2], way == 2 ? -4 : -12);
        }
      }
      above = row;
    }
    return best;
  }

  /// Every alignment may start anywhere, with nothing.
  private static int[][][] row(int width) {
    int[][][] row = new int[width][WAYS][VALLEY + 1];
    for (int[][] cell : row) {
      for (int[] way : cell) {
        Arrays.fill(way, NONE);
      }
      cell[0][0] = 0;
    }
    return row;
  }

  private static int move(int[] from, int[] to, int pay) {
    int best = 0;
    for (int drop = 0; drop <= VALLEY; drop++) {
      int after = Math.max(0, drop - pay);
      if (from[drop] > NONE && after <= VALLEY) {
        to[after] = Math.max(to[after], from[drop] + pay);
        best = Math.max(best, to[after]);
      }
    }
    return best;
  }

  private int pair(int leftToken, int rightToken) {
    String one = left.tokens().term(leftToken);
    String other = right.tokens().term(rightToken);
    if (one.equals(other)) {
      return left.isStopWord(leftToken) ? 5 : 10;
    }
    return NearWords.near(one, other) ? 8 : -10;
  }
}
