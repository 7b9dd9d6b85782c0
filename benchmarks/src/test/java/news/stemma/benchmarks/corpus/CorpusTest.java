package news.stemma.benchmarks.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class CorpusTest {
  @Test
  void generatedArticlesAreAlwaysTheSame() {
    assertThat(Corpus.generated(20)).isEqualTo(Corpus.generated(20)).doesNotHaveDuplicates();
  }

  @Test
  void generatedArticlesAreOfTheLengthOfNews() {
    assertThat(Corpus.generated(50))
        .allSatisfy(article -> assertThat(article.length()).isBetween(2_500, 3_500));
  }

  @Test
  void theStoriesAreThoseThatComeWithStemma() {
    assertThat(Corpus.stories()).hasSizeGreaterThan(100);
  }

  @Test
  void theSameSamplesAndSeedMakeTheSameArticle() {
    List<String> samples = List.of("The port said on Monday that two men were missing at sea.");
    assertThat(new NewsGenerator(samples, 3).article(200))
        .isEqualTo(new NewsGenerator(samples, 3).article(200));
  }
}
