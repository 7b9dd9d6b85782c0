package news.stemma.relation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import news.stemma.text.Article;
import news.stemma.text.Document;
import news.stemma.text.EnglishSample;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;

class CreditsTest {
  private static final String FERRY =
      "The night ferry to Orlen hit a sandbank off Veldau and sat there until the morning tide.";

  private static void check(Document document, List<String> own, List<String> given) {
    Article article = EnglishSample.parse(document);
    Credits credits = Credits.of(article, CorpusSample.sources(List.of(article)));
    assertThat(credits.own()).containsExactlyElementsOf(own);
    assertThat(credits.given()).containsExactlyElementsOf(given);
  }

  private static void check(String text, List<String> own, List<String> given) {
    check(Document.of("a", text), own, given);
  }

  @Test
  void theOutletOfADatelineIsItsOwn() {
    check("(CNN)" + FERRY, List.of("CNN"), List.of());
    check("ORLEN (AP) — " + FERRY, List.of("AP"), List.of());
  }

  @Test
  void severalInADatelineAreGivenCreditTo() {
    check("ORLEN (CNN/AP) — " + FERRY, List.of(), List.of("AP", "CNN"));
    check("ORLEN (AP/AP) — " + FERRY, List.of("AP"), List.of());
  }

  @Test
  void aNameWithinALongerOneIsNoSecond() {
    Article article = EnglishSample.parse(Document.of("a", "ORLEN (Daily Planet) — " + FERRY));
    Article other =
        EnglishSample.parse(new Document("b", FERRY, ImmutableMap.of(Field.OUTLET, "Planet")));
    SourceLexicon lexicon = CorpusSample.sources(List.of(article, other));
    Credits credits = Credits.of(article, lexicon);
    assertThat(credits.own()).containsExactly("Daily Planet");
    assertThat(credits.given()).isEmpty();
    Article signed =
        EnglishSample.parse(
            new Document("c", FERRY, ImmutableMap.of(Field.CREDIT, "Daily Planet")));
    assertThat(Credits.of(signed, lexicon).given()).containsExactly("Daily Planet");
  }

  @Test
  void aCreditLineGivesCredit() {
    check(CorpusSample.text(FERRY, "Source: CNN"), List.of(), List.of("CNN"));
  }

  @Test
  void whoseTextItIsTheOutletTellsAndEveryOtherNameIsACredit() {
    check(
        new Document("a", "ORLEN (AP) — " + FERRY, ImmutableMap.of(Field.OUTLET, "Veldau Times")),
        List.of("Veldau Times"),
        List.of("AP"));
    check(
        new Document("a", "(CNN)" + FERRY, ImmutableMap.of(Field.OUTLET, "cnn")),
        List.of("CNN"),
        List.of());
  }

  @Test
  void inChromeANameCountsWhereItOpensTheLine() {
    check(
        CorpusSample.text(FERRY, "CNN’s Mira Holt contributed to this report."),
        List.of("CNN"),
        List.of());
    check(CorpusSample.text(FERRY, "Follow CNN on every channel"), List.of(), List.of());
  }

  @Test
  void proseCaptionsAndHeadlinesGiveNone() {
    check(
        CorpusSample.text(
            "CNN ferry hits sandbank", FERRY + " CNN saw it.", "The ferry on Sunday. (AP Photo)"),
        List.of(),
        List.of());
  }

  @Test
  void anEmptyArticleNamesNobody() {
    check("", List.of(), List.of());
  }
}
