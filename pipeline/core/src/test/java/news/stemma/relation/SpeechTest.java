package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.BitSet;
import news.stemma.text.Article;
import news.stemma.text.Document;
import news.stemma.text.EnglishSample;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;

class SpeechTest {
  /// The stretches of an article that are speech.
  private static void check(String text, String... speech) {
    check(EnglishSample.parse(Document.of("a", text)), speech);
  }

  private static void check(Article article, String... speech) {
    BitSet quoted = new BitSet();
    for (int t = 0; t < article.tokens().size(); t++) {
      quoted.set(t, article.isQuoted(t));
    }
    assertThat(
            Speech.in(article, quoted).stream()
                .map(range -> article.tokens().span(range.first(), range.end()).of(article.text())))
        .isEqualTo(ImmutableList.copyOf(speech));
  }

  @Test
  void aSentenceInTheFirstPersonIsSpeech() {
    check(
        "The ferry left late. Passengers waited on the pier. Rain fell all night. I was told"
            + " nothing at all.",
        "I was told nothing at all");
  }

  @Test
  void aParagraphIsSpeechWhereAThirdOfItsSentencesAre() {
    check(
        "My hands are cold. The ferry left late. Passengers waited on the pier.",
        "My hands are cold",
        "The ferry left late",
        "Passengers waited on the pier");
  }

  @Test
  void otherParagraphsAreNot() {
    check(
        "Dear friends, I am leaving the island.\n\nThe ferry left late on Sunday evening.",
        "Dear friends, I am leaving the island");
  }

  @Test
  void theFirstPersonInQuotationMarksTellsNothingOfTheWordsOutside() {
    check("The pilot said: “I was told nothing.” The ferry left late on Sunday.");
  }

  @Test
  void aParagraphWithTheMarksOfAPostIsSpeech() {
    check(
        "No ferries tonight, pic.twitter.com/a1B2. It rains.",
        "No ferries tonight, pic.twitter.com/a1B2",
        "It rains");
    check(
        "No ferries tonight, says the island — Orlen Ferries (@orlenferries) March 6, 2016.",
        "No ferries tonight, says the island — Orlen Ferries (@orlenferries) March 6, 2016");
    check("The ferry left late. It was full (at 9 p.m. already), as on any other Sunday.");
  }

  @Test
  void inALanguageWithoutWordsOnlyPostsAre() {
    check(
        EnglishSample.parse(
            new Document(
                "a",
                "I was told nothing at all by the ferry.\n\nNone tonight https://t.co/a1B2 again.",
                ImmutableMap.of(Field.LANG, "xx"))),
        "None tonight https://t.co/a1B2 again");
  }

  @Test
  void anEmptyArticleHasNone() {
    check("");
  }
}
