package news.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.stemma.text.Article;
import news.stemma.text.EnglishSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AffineMatrixTest {
  private static final Scoring SCORING = Scoring.STANDARD;
  private static final Openings OPENINGS = Openings.of(SCORING);
  private static final List<String> WORDS =
      List.of("the", "of", "raid", "truce", "soldier", "soldiers", "convoy", "convoys");

  private static Article article(String words) {
    return EnglishSample.article("a", words);
  }

  private static String words(SplittableRandom random, int most) {
    return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
        .limit(random.nextInt(1, most + 1))
        .collect(Collectors.joining(" "));
  }

  private static String reversed(String words) {
    return String.join(" ", Arrays.asList(words.split(" ")).reversed());
  }

  private static TokenRange all(Article article) {
    return new TokenRange(0, article.tokens().size());
  }

  private static WordPairs words(Article left, Article right) {
    return new WordPairs(left, right, SCORING);
  }

  private static int extended(String left, String right, int reserve) {
    Article one = article(left);
    Article other = article(right);
    return AffineMatrix.forwards(OPENINGS).extend(words(one, other), all(one), all(other), reserve);
  }

  private static int extendedBack(String left, String right, int reserve) {
    Article one = article(left);
    Article other = article(right);
    return AffineMatrix.backwards(OPENINGS)
        .extend(words(one, other), all(one), all(other), reserve);
  }

  /// The best score of the first words of each side, whatever they are, without states: a gap of
  /// any length is one step. Where a cell is worth `-reserve` or less, nothing goes on.
  private static int[][] oracle(String left, String right, int reserve) {
    Article one = article(left);
    Article other = article(right);
    int[][] best = new int[one.tokens().size() + 1][other.tokens().size() + 1];
    for (int a = 0; a < best.length; a++) {
      for (int b = 0; b < best[a].length; b++) {
        best[a][b] = a + b == 0 ? 0 : -100_000;
        if (a > 0 && b > 0) {
          best[a][b] = best[a - 1][b - 1] + pair(one, a - 1, other, b - 1);
        }
        for (int gap = 1; gap <= a; gap++) {
          best[a][b] = Math.max(best[a][b], best[a - gap][b] - 12 - 4 * (gap - 1));
        }
        for (int gap = 1; gap <= b; gap++) {
          best[a][b] = Math.max(best[a][b], best[a][b - gap] - 12 - 4 * (gap - 1));
        }
        best[a][b] = best[a][b] <= -reserve ? -100_000 : best[a][b];
      }
    }
    return best;
  }

  private static int pair(Article left, int l, Article right, int r) {
    String one = left.tokens().term(l);
    String other = right.tokens().term(r);
    if (one.equals(other)) {
      return left.isStopWord(l) ? 5 : 10;
    }
    return NearWords.near(one, other) ? 8 : -10;
  }

  private static int most(int[][] scores) {
    return Arrays.stream(scores).flatMapToInt(Arrays::stream).max().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void allOfBothIsAlignedAsByTheOracle(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < 1_000; trial++) {
      String left = words(random, 40);
      String right = words(random, 40);
      Article one = article(left);
      Article other = article(right);
      int[][] oracle = oracle(left, right, 100_000);
      AffineMatrix matrix = AffineMatrix.forwards(OPENINGS);
      matrix.alignAll(words(one, other), all(one), all(other));
      assertThat(score(matrix.matches(words(one, other)), one, other))
          .isEqualTo(oracle[all(one).size()][all(other).size()]);
    }
  }

  /// Of the runs, with all that lies before, between and behind them.
  private static int score(List<MatchedRun> runs, Article left, Article right) {
    int score = 0;
    int leftEnd = 0;
    int rightEnd = 0;
    for (MatchedRun run : runs) {
      score += SCORING.between(run.left() - leftEnd, run.right() - rightEnd);
      score += pair(left, run.left(), right, run.right());
      leftEnd = run.left() + 1;
      rightEnd = run.right() + 1;
    }
    return score
        + SCORING.between(left.tokens().size() - leftEnd, right.tokens().size() - rightEnd);
  }

  /// Seven words win back less than the 80 that a way on may fall below the best: what is left out
  /// could not have become the best.
  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void whereNothingCanBeWonBackNothingIsLost(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < 5_000; trial++) {
      String left = words(random, 7);
      String right = words(random, 7);
      assertThat(extended(left, right, 1_000))
          .as("%s / %s", left, right)
          .isEqualTo(most(oracle(left, right, 1_000)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void allThatTheReserveReachesIsFoundAndNothingThatIsNotThere(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < 5_000; trial++) {
      String left = words(random, 7);
      String right = words(random, 7);
      int reserve = random.nextInt(1, 60);
      assertThat(extended(left, right, reserve))
          .as("%s / %s, %d", left, right, reserve)
          .isBetween(most(oracle(left, right, reserve)), most(oracle(left, right, 1_000)));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void neitherSideNorDirectionIsPreferred(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < 1_000; trial++) {
      String left = words(random, 40);
      String right = words(random, 40);
      int reserve = random.nextInt(1, 100);
      int score = extended(left, right, reserve);
      assertThat(extended(right, left, reserve)).isEqualTo(score);
      assertThat(extendedBack(reversed(left), reversed(right), reserve)).isEqualTo(score);
    }
  }

  @Test
  void aWayOnThatLosesAllThatThereIsEndsThere() {
    assertThat(extended("raid on raid convoy", "truce by raid convoy", 20)).isEqualTo(0);
    assertThat(extended("raid on raid convoy truce", "truce by raid convoy truce", 21))
        .isEqualTo(10);
  }

  @Test
  void theMatchesStandInOrderOfTheTextBothWays() {
    Article left = article("raid the convoy of soldier");
    Article right = article("raid of soldiers");
    WordPairs words = words(left, right);
    AffineMatrix ahead = AffineMatrix.forwards(OPENINGS);
    ahead.alignAll(words, all(left), all(right));
    AffineMatrix behind = AffineMatrix.backwards(OPENINGS);
    assertThat(behind.extend(words, all(left), all(right), 100)).isEqualTo(13);
    assertThat(behind.matches(words))
        .containsExactly(new MatchedRun(3, 1, 1, true), new MatchedRun(4, 2, 1, false));
    assertThat(ahead.matches(words))
        .containsExactly(
            new MatchedRun(0, 0, 1, true),
            new MatchedRun(3, 1, 1, true),
            new MatchedRun(4, 2, 1, false));
  }
}
