package news.stemma.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.measure.ChangeFinder.Change;
import news.stemma.app.measure.ChangeFinder.Kind;
import news.stemma.text.Article;
import news.stemma.text.ArticleParser;
import news.stemma.text.Document;
import org.junit.jupiter.api.Test;

final class ChangeFinderTest {
  private static final ArticleParser PARSER = new ArticleParser(Lexicons.languages());

  private static Article article(String text) {
    return PARSER.parse(Document.of("a", text));
  }

  /// Changes between two sentences that begin and end with the same words.
  private static List<Change> changes(String before, String after, String begin, String end) {
    return ChangeFinder.changes(
        article(before),
        article(after),
        List.of(List.of(same(before, after, begin), same(before, after, end))));
  }

  private static Updates.Same same(String before, String after, String words) {
    int from = before.indexOf(words);
    int to = after.indexOf(words);
    return new Updates.Same(from, from + words.length(), to, to + words.length());
  }

  @Test
  void aFigureInThePlaceOfAnotherIsANumber() {
    List<Change> changes =
        changes(
            "The storm left 12 houses without a roof on Sunday.",
            "The storm left 15 houses without a roof on Sunday.",
            "The storm left",
            "houses without a roof on Sunday");

    assertThat(changes)
        .containsExactly(
            new Change(
                Kind.NUMBER,
                Optional.of(new ChangeFinder.Words(15, 17, "12")),
                Optional.of(new ChangeFinder.Words(15, 17, "15"))));
  }

  @Test
  void numbersInWordsAreNumbersWhereTheyReplaceEachOther() {
    assertThat(
            changes(
                "The storm left two houses without a roof.",
                "The storm left three houses without a roof.",
                "The storm left",
                "houses without a roof"))
        .extracting(Change::kind)
        .containsExactly(Kind.NUMBER);
  }

  @Test
  void aSmallMayIsNoMonth() {
    assertThat(
            changes(
                "The storm left houses without a roof.",
                "The storm left as it may houses without a roof.",
                "The storm left",
                "houses without a roof"))
        .isEmpty();
  }

  @Test
  void wordsWithACapitalAreNamesWhereTheyDontOpenASentence() {
    assertThat(
            changes(
                "They said Ilse Tarn of the port office resigned.",
                "They said Ina Torn of the port office resigned.",
                "They said",
                "of the port office resigned"))
        .extracting(Change::kind)
        .containsExactly(Kind.NAME);
    assertThat(
            changes(
                "Storms left houses without a roof.",
                "Gales left houses without a roof.",
                "left",
                "houses without a roof"))
        .isEmpty();
  }

  @Test
  void whatStandsInQuotationMarksIsAQuotation() {
    assertThat(
            changes(
                "The mayor said “we lost 12 roofs that night” on the radio.",
                "The mayor said “we lost 15 roofs that night” on the radio.",
                "we lost",
                "roofs that night"))
        .extracting(Change::kind)
        .contains(Kind.QUOTATION)
        .doesNotContain(Kind.NUMBER);
  }

  @Test
  void aQuotationThatIsGoneIsToldWhole() {
    assertThat(
            changes(
                "The storm left houses without a roof. “Nobody warned us at all,” she said.",
                "The storm left houses without a roof. She said nothing.",
                "The storm left",
                "houses without a roof"))
        .containsExactly(
            new Change(
                Kind.QUOTATION,
                Optional.of(new ChangeFinder.Words(39, 62, "Nobody warned us at all")),
                Optional.empty()));
  }
}
