package news.stemma.app.eval.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import news.stemma.app.Repository;
import news.stemma.text.Document;
import org.junit.jupiter.api.Test;

final class ReuseMeterTest {
  /// 20 words, 18 shingles of three.
  private static final String SOURCE =
      "The vote on the new harbour was put off until the spring because three members of the"
          + " council were ill.";

  private static void check(String answer, double containment, double run, double spread) {
    ReuseFeatures features =
        new ReuseMeter(Repository.configuration())
            .features(Document.of("answer", answer), Document.of("source", SOURCE));
    assertThat(features.containment()).isCloseTo(containment, within(1e-9));
    assertThat(features.run()).isCloseTo(run, within(1e-9));
    assertThat(features.spread()).isCloseTo(spread, within(1e-9));
  }

  @Test
  void aCopyIsOneRun() {
    check(SOURCE, 1, 20, 100.0 / 20);
  }

  @Test
  void aReplacedWordEndsARunAndNoPassage() {
    // 9 and 10 words; 7 and 8 shingles of 18.
    check(SOURCE.replace("until", "till"), 16.0 / 19, (9 * 9 + 10 * 10) / 19.0, 100.0 / 10);
  }

  @Test
  void whatFollowsInWordsOfItsOwnIsNotCovered() {
    // 20 words in the passage, 5 after it that make 5 shingles more.
    check(SOURCE + " Nobody had asked any fisherman.", 19.0 / 24, 20, 100.0 * 21 / 26 / 20);
  }

  @Test
  void aTextOfItsOwnHasNoRun() {
    check("Fishermen said that nobody had asked them about moving boats.", 1.0 / 9, 1, 100.0 / 11);
  }

  @Test
  void aTextShorterThanAShingleIsMeasuredAllTheSame() {
    check("Put off.", 1, 1, 100.0 / 3);
  }
}
