package news.stemma.app.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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

  private static final String FIRE = "Fire chief Lars Mohn came at six on Sunday. ";

  /// The quotations that differ where two articles have the fire chief, and more words, in common.
  private static List<String> quotations(String before, String after, String... more) {
    Updates.Same chief = same(FIRE, FIRE, FIRE.strip());
    List<Updates.Same> passage =
        Stream.concat(
                Stream.of(chief),
                Stream.of(more).map(words -> same(FIRE + before, FIRE + after, words)))
            .toList();
    return ChangeFinder.changes(article(FIRE + before), article(FIRE + after), List.of(passage))
        .stream()
        .filter(change -> change.kind() == Kind.QUOTATION)
        .map(change -> text(change.before()) + " > " + text(change.after()))
        .toList();
  }

  private static String text(Optional<ChangeFinder.Words> words) {
    return words.map(ChangeFinder.Words::text).orElse("");
  }

  @Test
  void aQuotationThatSharesOneStopWordWithAnotherIsReplacedByIt() {
    String before = "“We are drawing water from the river,” he said.";
    String after = "“We had to let the finishing hall go,” he said.";
    String replaced = "We are drawing water from the river > We had to let the finishing hall go";

    assertThat(quotations(before, after, "We")).containsExactly(replaced);
    assertThat(quotations(before, after, "We", "the", "he said")).containsExactly(replaced);
    assertThat(quotations(before, after, "he said")).containsExactly(replaced);
  }

  @Test
  void quotationsWithoutACommonWordAreBothTold() {
    assertThat(
            quotations(
                "“We are drawing water from it,” he said.", "“They let the halls go,” said."))
        .containsExactly("We are drawing water from it > ", " > They let the halls go");
  }

  @Test
  void aWordThatIsChangedInAQuotationIsOneChange() {
    String before = "“We are drawing water from the river and from the baths,” he said.";
    String after = "“We are pumping water from the river and from the baths,” he said.";

    assertThat(quotations(before, after, "We are", "water from the river and from the baths"))
        .containsExactly("drawing > pumping");
  }

  @Test
  void aShortQuotationThatEndsOtherwiseIsTold() {
    assertThat(quotations("“We will win,” he said.", "“We will lose,” he said.", "We will"))
        .containsExactly("We will win > We will lose");
    assertThat(
            quotations(
                "“Marro lost ferries,” he said.", "“Marro lost houses,” he said.", "Marro lost"))
        .containsExactly("ferries > houses");
    assertThat(
            quotations(
                "“It is what it was,” he said.",
                "“It is what it was,” he said.",
                "It is what it was"))
        .isEmpty();
  }

  @Test
  void whatAQuotationLosesAtItsBeginningOrEndIsTold() {
    assertThat(
            quotations(
                "“Marro lost ferries in storms, as everybody knew,” he said.",
                "“Marro lost ferries in storms,” he said.",
                "Marro lost ferries in storms"))
        .containsExactly("as everybody knew > ");
    String before = "“Nobody told anybody, but Marro lost ferries and boats in storms,” he said.";
    String after = "“Marro lost ferries and boats in storms,” he said.";
    assertThat(
            ChangeFinder.changes(
                article(before),
                article(after),
                List.of(List.of(same(before, after, "Marro lost ferries and boats in storms")))))
        .extracting(change -> text(change.before()) + " > " + text(change.after()))
        .containsExactly("Nobody told anybody, but > ");
  }
}
