package news.stemma.benchmarks.generator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class RepetitionTest {
  private static List<SyntheticCorpus.Written> all(SyntheticCorpus corpus) {
    return IntStream.range(0, corpus.size()).mapToObj(corpus::at).toList();
  }

  private static final List<SyntheticCorpus.Written> CLEAN = all(new SyntheticCorpus(400, 7));
  private static final List<SyntheticCorpus.Written> OTHER =
      all(SyntheticCorpus.withRepeatedParagraph(400, 7, 90));

  @Test
  void theParagraphStandsBelowSoManyArticlesAndAllElseIsAsItWas() {
    int repeated = 0;
    for (int place = 0; place < 400; place++) {
      NewsRecord clean = CLEAN.get(place).article();
      NewsRecord other = OTHER.get(place).article();
      if (other.text().endsWith(Repetition.PARAGRAPH)) {
        repeated++;
        assertThat(other.text()).isEqualTo(clean.text() + "\n\n" + Repetition.PARAGRAPH);
      } else {
        assertThat(other).isEqualTo(clean);
      }
      assertThat(other.id()).isEqualTo(clean.id());
    }
    assertThat(repeated).isEqualTo(90);
  }

  @Test
  void theTruthTellsWhereItStands() {
    for (SyntheticCorpus.Written written : OTHER) {
      for (Planted planted : written.planted()) {
        if (planted instanceof Planted.Repeated repeated) {
          String text = written.article().text();
          assertThat(
                  text.substring(
                      text.offsetByCodePoints(0, repeated.start()),
                      text.offsetByCodePoints(0, repeated.end())))
              .isEqualTo(Repetition.PARAGRAPH);
          assertThat(repeated.document()).isEqualTo(written.article().id());
        }
      }
    }
    assertThat(
            new Truth(OTHER.stream().flatMap(of -> of.planted().stream()).toList())
                .recurring(OTHER.get(399).article().id(), OTHER.get(4).article().id()))
        .contains("repeated paragraph");
  }

  @Test
  void itIsSpreadOverTheCorpusAndOverOutletsAndDays() {
    List<NewsRecord> with =
        OTHER.stream()
            .map(SyntheticCorpus.Written::article)
            .filter(article -> article.text().endsWith(Repetition.PARAGRAPH))
            .toList();
    Set<String> outlets = with.stream().map(NewsRecord::outlet).collect(Collectors.toSet());
    Set<String> days =
        with.stream()
            .map(article -> article.published().substring(0, 10))
            .collect(Collectors.toSet());
    assertThat(outlets).hasSizeGreaterThan(20);
    assertThat(days).hasSizeGreaterThan(20);
    long inFirstHalf =
        OTHER.subList(0, 200).stream()
            .filter(of -> of.article().text().endsWith(Repetition.PARAGRAPH))
            .count();
    assertThat(inFirstHalf).isEqualTo(45);
  }

  @Test
  void moreParagraphsThanArticlesAreRefused() {
    assertThatThrownBy(() -> SyntheticCorpus.withRepeatedParagraph(200, 7, 201))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("201 articles with a repeated paragraph are not from 0 to 200");
  }
}
