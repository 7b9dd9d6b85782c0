package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;
import org.junit.jupiter.api.Test;

class WordFrequenciesTest {
  /// Whether the slip, in so many articles twice each, is one for the word in so many.
  private static void check(boolean expected, int slips, int words) {
    WordFrequencies.Counter counter = new WordFrequencies.Counter();
    for (int i = 0; i < slips; i++) {
      counter.add(Tokenizer.tokenize("goverment of the goverment"));
    }
    for (int i = 0; i < words; i++) {
      counter.add(Tokenizer.tokenize("government"));
    }
    Tokens both = Tokenizer.tokenize("goverment government");
    WordFrequencies frequencies = counter.frequencies();
    assertThat(frequencies.isSlipFor(both.hash(0), both.hash(1))).isEqualTo(expected);
    assertThat(frequencies.isSlipFor(both.hash(1), both.hash(0))).isFalse();
  }

  @Test
  void whatTwoArticlesHaveIsASlipForWhatEightHave() {
    check(true, 1, 8);
    check(true, 2, 8);
    check(false, 3, 8);
    check(false, 2, 7);
    check(true, 2, 300);
    check(false, 300, 300);
  }
}
