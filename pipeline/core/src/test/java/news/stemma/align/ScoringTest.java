package news.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoringTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0", // neighbours
    "1, 0, -12", // one gap
    "3, 0, -20",
    "1, 1, -10", // one word for another
    "3, 1, -26", // one for another, two left out
    "5, 5, -50",
    "10, 10, -96", // two gaps are cheaper than ten mismatches
    "40, 40, -336"
  })
  void unmatchedWordsPayTheCheaperWay(int left, int right, int pay) {
    assertThat(Scoring.STANDARD.between(left, right)).isEqualTo(pay);
    assertThat(Scoring.STANDARD.between(right, left)).isEqualTo(pay);
  }

  @Test
  void noMixOfMismatchesAndGapsIsCheaper() {
    for (int left = 0; left < 40; left++) {
      for (int right = 0; right < 40; right++) {
        int best = Integer.MIN_VALUE;
        for (int facing = 0; facing <= Math.min(left, right); facing++) {
          best = Math.max(best, -10 * facing + gap(left - facing) + gap(right - facing));
        }
        assertThat(Scoring.STANDARD.between(left, right)).isEqualTo(best);
      }
    }
  }

  private static int gap(int words) {
    return words == 0 ? 0 : -12 - 4 * (words - 1);
  }
}
