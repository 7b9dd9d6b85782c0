package news.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import org.junit.jupiter.api.Test;

class LanguagesTest {
  private static final Lexicon GERMAN =
      new Lexicon(
          ImmutableSet.of("der", "die", "das", "und", "in", "von", "den", "war", "nach"),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of(),
          ImmutableSet.of());

  private static final ArticleParser PARSER =
      new ArticleParser(new Languages(ImmutableMap.of("en", EnglishSample.LEXICON, "de", GERMAN)));

  private static Article check(Document document, String language) {
    Article article = PARSER.parse(document);
    assertThat(article.language().orElse("unknown")).isEqualTo(language);
    return article;
  }

  private static Document named(String language, String text) {
    return new Document("a", text, ImmutableMap.of(Field.LANG, language));
  }

  @Test
  void theStopWordsOfATextTellItsLanguage() {
    check(Document.of("a", "The army left the base and the planes went to the north."), "en");
    check(
        Document.of("a", "Die Armee verlie\u00DF den Flugplatz nach der Warnung von oben."), "de");
  }

  @Test
  void aTextWithFewStopWordsIsOfUnknownLanguage() {
    check(
        Document.of("a", "L\u2019arm\u00E9e quitte la base apr\u00E8s une alerte des alli\u00E9s."),
        "unknown");
    check(Document.of("a", "Goals: Smith, Miller, Jones, Baker, Cook, Mason in Leeds"), "unknown");
  }

  @Test
  void theLanguageThatTheDocumentNamesGoesFirst() {
    String english = "The army left the base and the planes went to the north.";
    check(named("en-GB", english), "en");
    check(named("en_US", english), "en");
    check(named("fr", english), "fr");
    check(named("DE-at", english), "de");
    check(named("", english), "en");
    check(named("\u0000?", english), "en");
  }

  @Test
  void quotationsAreReadOnlyWhereTheLanguageHasRules() {
    String text = "\u201CWe left,\u201D he said of the base in the north.";
    Article english = check(named("en", text), "en");
    assertThat(english.hasKnownQuotations()).isTrue();
    assertThat(english.isQuoted(0)).isTrue();
    assertThat(english.isQuoted(2)).isFalse();
    assertThat(english.isStopWord(0)).isTrue();
    Article french = check(named("fr", text), "fr");
    assertThat(french.hasKnownQuotations()).isFalse();
    assertThat(french.isQuoted(0)).isFalse();
    assertThat(french.isStopWord(0)).isFalse();
  }
}
