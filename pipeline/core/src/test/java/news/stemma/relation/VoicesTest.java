package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.stemma.align.Alignment;
import news.stemma.align.TokenRange;
import news.stemma.text.Article;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;

class VoicesTest {
  private static final String QUOTED =
      "The spokesman called it \u201Ca grave and dangerous error of the northern army command\u201D"
          + " on Sunday.";
  private static final String BARE =
      "In the capital, many saw a grave and dangerous error of the northern army command, a report"
          + " says.";
  private static final String OTHER =
      "Nobody doubts that a grave and dangerous error of the northern army command led to it.";

  /// The words of an article that are statements.
  private static void check(CorpusSample corpus, Voices voices, int document, String statement) {
    Article article = corpus.articles().get(document);
    assertThat(
            IntStream.range(0, article.tokens().size())
                .filter(token -> voices.of(document, token) == Voice.STATEMENT)
                .mapToObj(article.tokens()::term)
                .collect(Collectors.joining(" ")))
        .isEqualTo(statement);
  }

  private static List<Alignment> without(CorpusSample corpus, int left, int right) {
    return corpus.alignments().stream()
        .filter(alignment -> alignment.left() != left || alignment.right() != right)
        .toList();
  }

  @Test
  void whatOneWitnessQuotesIsAStatementInAll() {
    CorpusSample corpus = CorpusSample.of(QUOTED, BARE);
    check(corpus, corpus.voices(), 0, "a grave and dangerous error of the northern army command");
    check(corpus, corpus.voices(), 1, "a grave and dangerous error of the northern army command");
  }

  @Test
  void whatNoWitnessQuotesIsNarrative() {
    CorpusSample corpus = CorpusSample.of(BARE, OTHER);
    check(corpus, corpus.voices(), 0, "");
    check(corpus, corpus.voices(), 1, "");
  }

  @Test
  void aStatementReachesAThirdArticleThroughTheSecondInAnyOrder() {
    for (List<String> order : List.of(List.of(QUOTED, BARE, OTHER), List.of(OTHER, BARE, QUOTED))) {
      CorpusSample corpus = CorpusSample.of(order.toArray(String[]::new));
      Voices voices = Voices.of(corpus.articles(), without(corpus, 0, 2), corpus.statistics());
      for (int document = 0; document < 3; document++) {
        check(corpus, voices, document, "a grave and dangerous error of the northern army command");
      }
      check(corpus, Voices.of(corpus.articles(), List.of(), corpus.statistics()), 1, "");
    }
  }

  @Test
  void onlyTheWordsThatMatchBecomeStatements() {
    CorpusSample corpus =
        CorpusSample.of(
            QUOTED, "In the capital, many saw a grave and dangerous error of the northern forces.");
    check(corpus, corpus.voices(), 1, "a grave and dangerous error of the northern");
  }

  @Test
  void whatMayBeQuotedForAllWeKnowIsOfUnknownVoice() {
    List<Document> documents =
        List.of(
            Document.of("a", QUOTED),
            new Document("b", BARE, ImmutableMap.of(Field.LANG, "xx")),
            Document.of("c", OTHER));
    CorpusSample corpus = CorpusSample.of(documents);
    check(corpus, corpus.voices(), 1, "a grave and dangerous error of the northern army command");
    assertThat(corpus.voices().of(1, 0)).isEqualTo(Voice.UNKNOWN);
    assertThat(corpus.voices().of(2, 0)).isEqualTo(Voice.NARRATIVE);
  }

  @Test
  void siteChromeIsFurnitureEvenInQuotationMarks() {
    CorpusSample corpus =
        CorpusSample.of(QUOTED + "\n\n\u201CA grave error\u201D: read the report\n\n" + OTHER);
    check(corpus, corpus.voices(), 0, "a grave and dangerous error of the northern army command");
    assertThat(corpus.voices().of(0, 16)).isEqualTo(Voice.FURNITURE);
  }

  @Test
  void chromeOfEitherIsFurnitureInTheWordsThatTheyShare() {
    String line = "More from our Syria desk: live updates, maps, pictures";
    for (List<String> order :
        List.of(
            List.of(QUOTED + "\n\n" + line, OTHER + "\n\n" + line + "."),
            List.of(OTHER + "\n\n" + line + ".", QUOTED + "\n\n" + line))) {
      CorpusSample corpus = CorpusSample.of(order.toArray(String[]::new));
      assertThat(corpus.alignments().getFirst().passages())
          .extracting(
              passage -> corpus.voices().count(corpus.alignments().getFirst(), passage).lastKey())
          .contains(Voice.FURNITURE);
    }
  }

  @Test
  void theVoiceOfAStretchIsThatOfMostOfItsWords() {
    CorpusSample corpus = CorpusSample.of(QUOTED);
    Voices voices = corpus.voices();
    assertThat(voices.of(0, new TokenRange(0, 16))).isEqualTo(Voice.STATEMENT);
    assertThat(voices.of(0, new TokenRange(0, 7))).isEqualTo(Voice.NARRATIVE);
    assertThat(voices.of(0, new TokenRange(3, 5))).isEqualTo(Voice.NARRATIVE);
    assertThat(voices.of(0, new TokenRange(3, 6))).isEqualTo(Voice.STATEMENT);
  }
}
