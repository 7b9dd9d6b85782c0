package news.stemma.benchmarks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.align.Scoring;
import news.stemma.align.TokenRange;
import news.stemma.text.Article;
import news.stemma.text.Tokens;

/// The textbook's way to align: the best local alignment with affine gaps over the full matrix, by
/// traceback (Gotoh 1982), then the best of the words that it leaves, and so on (Waterman and
/// Eggert 1987, "A new algorithm for best subsequence alignments"), till none is worth a claim.
final class FullMatrix {
  /// A local alignment, from its first match to its last.
  ///
  /// @param score in tenths of a point
  record LocalAlignment(TokenRange left, TokenRange right, int score) {}

  private static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  private final Scoring scoring;

  /// What each word of the left scores against each of the right.
  private final int[][] pairs;

  // By words before on the left and on the right: the best that ends there, the best that ends
  // there with a word of the left alone, and with one of the right alone.
  private final int[][] best;
  private final int[][] leftGap;
  private final int[][] rightGap;

  private FullMatrix(Article left, Article right, Scoring scoring) {
    int rows = left.tokens().size();
    int columns = right.tokens().size();
    this.scoring = scoring;
    this.pairs = new int[rows][columns];
    List<String> leftTerms = terms(left.tokens());
    List<String> rightTerms = terms(right.tokens());
    for (int l = 0; l < rows; l++) {
      for (int r = 0; r < columns; r++) {
        pairs[l][r] = pair(leftTerms.get(l), rightTerms.get(r), left.isStopWord(l));
      }
    }
    this.best = new int[rows + 1][columns + 1];
    this.leftGap = new int[rows + 1][columns + 1];
    this.rightGap = new int[rows + 1][columns + 1];
  }

  /// Best first.
  static List<LocalAlignment> align(Article left, Article right, Scoring scoring) {
    FullMatrix matrix = new FullMatrix(left, right, scoring);
    List<LocalAlignment> found = new ArrayList<>();
    LocalAlignment next = matrix.next();
    while (next.score() >= scoring.sentenceClaim()) {
      found.add(next);
      matrix.mask(next);
      next = matrix.next();
    }
    return found;
  }

  private static List<String> terms(Tokens tokens) {
    return IntStream.range(0, tokens.size()).mapToObj(tokens::term).toList();
  }

  private int pair(String one, String other, boolean stopWord) {
    if (one.equals(other)) {
      return stopWord ? scoring.stopWord() : scoring.content();
    }
    return isNear(one, other) ? scoring.nearWord() : scoring.mismatch();
  }

  /// Whether both have six letters or more, and one edit makes the one the other.
  private static boolean isNear(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int longer = Math.max(one.length(), other.length());
    if (shorter < 6 || longer - shorter > 1) {
      return false;
    }
    int prefix = 0;
    while (prefix < shorter && one.charAt(prefix) == other.charAt(prefix)) {
      prefix++;
    }
    int suffix = 0;
    while (suffix < shorter - prefix
        && one.charAt(one.length() - 1 - suffix) == other.charAt(other.length() - 1 - suffix)) {
      suffix++;
    }
    return longer - prefix - suffix == 1
        && one.chars().allMatch(Character::isLetter)
        && other.chars().allMatch(Character::isLetter);
  }

  private LocalAlignment next() {
    Arrays.fill(leftGap[0], IMPOSSIBLE);
    int endLeft = 0;
    int endRight = 0;
    for (int a = 1; a < best.length; a++) {
      rightGap[a][0] = IMPOSSIBLE;
      for (int b = 1; b < best[a].length; b++) {
        leftGap[a][b] = gap(best[a - 1][b], leftGap[a - 1][b]);
        rightGap[a][b] = gap(best[a][b - 1], rightGap[a][b - 1]);
        int facing = best[a - 1][b - 1] + pairs[a - 1][b - 1];
        best[a][b] = Math.max(Math.max(0, facing), Math.max(leftGap[a][b], rightGap[a][b]));
        if (best[a][b] > best[endLeft][endRight]) {
          endLeft = a;
          endRight = b;
        }
      }
    }
    return trace(endLeft, endRight);
  }

  private int gap(int opened, int extended) {
    return Math.max(opened + scoring.gapOpen(), extended + scoring.gapExtend());
  }

  private LocalAlignment trace(int endLeft, int endRight) {
    int a = endLeft;
    int b = endRight;
    while (best[a][b] > 0) {
      if (best[a][b] == best[a - 1][b - 1] + pairs[a - 1][b - 1]) {
        a--;
        b--;
      } else if (best[a][b] == leftGap[a][b]) {
        while (leftGap[a][b] != best[a - 1][b] + scoring.gapOpen()) {
          a--;
        }
        a--;
      } else {
        while (rightGap[a][b] != best[a][b - 1] + scoring.gapOpen()) {
          b--;
        }
        b--;
      }
    }
    return new LocalAlignment(
        new TokenRange(a, endLeft), new TokenRange(b, endRight), best[endLeft][endRight]);
  }

  /// Makes the words of the alignment match nothing any more.
  private void mask(LocalAlignment alignment) {
    for (int l = 0; l < pairs.length; l++) {
      if (alignment.left().contains(l)) {
        Arrays.fill(pairs[l], scoring.mismatch());
      }
      Arrays.fill(pairs[l], alignment.right().first(), alignment.right().end(), scoring.mismatch());
    }
  }
}
