package news.stemma.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearWordsTest {
  private static void check(String one, String other, boolean near) {
    assertThat(NearWords.near(one, other)).as("%s, %s", one, other).isEqualTo(near);
    assertThat(NearWords.near(other, one)).as("%s, %s", other, one).isEqualTo(near);
    assertThat(!near || mayBeNear(one, other)).as("%s, %s", one, other).isTrue();
  }

  private static boolean mayBeNear(String one, String other) {
    return NearWords.mayBeNear(characters(one), characters(other));
  }

  private static int characters(String word) {
    Tokens tokens = Tokenizer.tokenize(word);
    return tokens.size() == 0 ? 0 : tokens.characters(0);
  }

  @Test
  void aGlanceAtTheLettersSparesMostComparisons() {
    assertThat(mayBeNear("soldier", "Soldiers")).isTrue();
    assertThat(mayBeNear("so\u00ADldier", "SOLDIERS")).isTrue();
    assertThat(mayBeNear("Fu\u00DFes", "fusses")).isTrue();
    assertThat(mayBeNear("soldier", "military")).isFalse();
    assertThat(mayBeNear("plane", "planes")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "affliation, affiliation",
    "soldier, soldiers",
    "defense, defence",
    "soldier, goldier",
    "killed, killer",
    "overun, overrun"
  })
  void oneInsertionOrSubstitutionIsNear(String one, String other) {
    check(one, other, true);
  }

  @ParameterizedTest
  @CsvSource({
    "soldier, soldier", // equal is not near
    "plane, planes", // the shorter has five letters
    "stubborn, stuborne", // two edits
    "barack, barakc", // a transposition is two
    "airstrike, strike",
    "430000, 430001", // numbers are exact
    "f16jets, f18jets",
    "'', a"
  })
  void anythingElseIsNot(String one, String other) {
    check(one, other, false);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void nearIsLevenshteinDistanceOne(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int trial = 0; trial < 20_000; trial++) {
      String one = word(random);
      String other = word(random);
      boolean near = Math.min(one.length(), other.length()) >= 6 && distance(one, other) == 1;
      check(one, other, near);
    }
  }

  private static String word(SplittableRandom random) {
    StringBuilder word = new StringBuilder();
    for (int length = random.nextInt(5, 9); length > 0; length--) {
      word.append((char) ('a' + random.nextInt(2)));
    }
    return word.toString();
  }

  private static int distance(String one, String other) {
    int[][] distance = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          distance[i][j] = i + j;
        } else {
          int change = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
          distance[i][j] =
              Math.min(
                  distance[i - 1][j - 1] + change,
                  1 + Math.min(distance[i - 1][j], distance[i][j - 1]));
        }
      }
    }
    return distance[one.length()][other.length()];
  }
}
