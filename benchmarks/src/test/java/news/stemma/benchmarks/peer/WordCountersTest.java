package news.stemma.benchmarks.peer;

import static org.assertj.core.api.Assertions.assertThat;

import news.stemma.benchmarks.corpus.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class WordCountersTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        WordCounters.STEMMA,
        WordCounters.TOKENIZER,
        WordCounters.LUCENE,
        WordCounters.ICU
      })
  void punctuationIsNoWord(String peer) {
    WordCounter counter = WordCounters.named(peer);
    assertThat(counter.count(Text.of("“Not yet,” the mayor said – twice."))).isEqualTo(6);
    assertThat(counter.count(Text.of("One."))).isEqualTo(1);
  }
}
