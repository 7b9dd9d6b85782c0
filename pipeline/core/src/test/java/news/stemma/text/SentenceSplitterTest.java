package news.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
  private static final SentenceSplitter SPLITTER = new SentenceSplitter(EnglishSample.LEXICON);

  private static final List<String> PIECES =
      List.of(
          "The army",
          "U.S.",
          "a.m.",
          "Maj. Gen.",
          "George W. Bush",
          "62",
          "5.93",
          "...",
          "\u2026",
          "left",
          "he said",
          "\"Why?\"",
          "\u201CNo.\u201D",
          "(It ended.)",
          "No. 5",
          "!",
          "?",
          ".",
          "\n",
          "\u00A0",
          " ",
          "Syria",
          "'",
          "\uD83D\uDE00",
          "\uD83D",
          "\u00AD",
          "\u3002",
          "e.g.");

  private static void check(String paragraph, String... sentences) {
    String text = "Before. " + paragraph + " After.";
    Span span = new Span(8, 8 + paragraph.length());
    assertThat(SPLITTER.split(text, span).stream().map(sentence -> sentence.of(text)))
        .containsExactly(sentences);
  }

  @Test
  void titlesEndNoSentence() {
    check(
        "Maj. Gen. Igor Konashenkov said so. Lt. Col. Michelle Baldanza did not.",
        "Maj. Gen. Igor Konashenkov said so.",
        "Lt. Col. Michelle Baldanza did not.");
    check("He met Sen. The Honorable.", "He met Sen. The Honorable.");
  }

  @Test
  void abbreviationsBeforeANameEndNoSentence() {
    check(
        "The U.S. Central Command issued a statement. It was short.",
        "The U.S. Central Command issued a statement.",
        "It was short.");
    check(
        "The strike began at 11 a.m. EDT (1500 GMT) Saturday. It ended soon.",
        "The strike began at 11 a.m. EDT (1500 GMT) Saturday.",
        "It ended soon.");
    check("Apple Inc. Chief Tim Cook left.", "Apple Inc. Chief Tim Cook left.");
  }

  @Test
  void abbreviationsBeforeAFunctionWordEndTheSentence() {
    check("He lives in the U.S. The army left.", "He lives in the U.S.", "The army left.");
    check("It ended at 5 p.m. They left.", "It ended at 5 p.m.", "They left.");
    check(
        "\u201CHe is in the U.S. \u201CThe army left.",
        "\u201CHe is in the U.S.",
        "\u201CThe army left.");
  }

  @Test
  void lowerCaseGoesOnWithTheSentence() {
    check("The U.S. and Russia agreed.", "The U.S. and Russia agreed.");
    check("\"Why?\" he asked. Nobody knew.", "\"Why?\" he asked.", "Nobody knew.");
    check("\u201CStop!\u201D they cried.", "\u201CStop!\u201D they cried.");
    check("They hit positions... near the airport.", "They hit positions... near the airport.");
    check(
        "They hit positions\u2026 near the airport.", "They hit positions\u2026 near the airport.");
  }

  @Test
  void quotesAndBracketsCloseAfterTheStop() {
    check("\"We left.\" He stayed.", "\"We left.\"", "He stayed.");
    check("\u201CWe left.\u201D He stayed.", "\u201CWe left.\u201D", "He stayed.");
    check("\u2018We left.\u2019 He stayed.", "\u2018We left.\u2019", "He stayed.");
    check("(The strike ended.) Planes left.", "(The strike ended.)", "Planes left.");
    check("\u201CIt is 5 p.m.\u201D Syria said so.", "\u201CIt is 5 p.m.\u201D", "Syria said so.");
    check("They left. \u201CWhy?\u201D", "They left.", "\u201CWhy?\u201D");
  }

  @Test
  void initialsEndNoSentence() {
    check(
        "George W. Bush spoke. J. K. Rowling wrote.",
        "George W. Bush spoke.",
        "J. K. Rowling wrote.");
  }

  @Test
  void numbersKeepTheirStops() {
    check("It rose 5.93 percent. It fell 1.2.", "It rose 5.93 percent.", "It fell 1.2.");
    check("He is No. 5 on the list. She is No. 1.", "He is No. 5 on the list.", "She is No. 1.");
    check("That was in 2016. Syria agreed.", "That was in 2016.", "Syria agreed.");
    check("They saw the F-16s. Russia fired.", "They saw the F-16s.", "Russia fired.");
  }

  @Test
  void otherStopsEndSentences() {
    check("What? No! Yes.", "What?", "No!", "Yes.");
    check("They waited... The bus came.", "They waited...", "The bus came.");
    check("They waited\u2026 The bus came.", "They waited\u2026", "The bus came.");
    check("no stop at the end", "no stop at the end");
    check("He said no. Syria agreed.", "He said no.", "Syria agreed.");
    check("The answer was no. The army agreed.", "The answer was no.", "The army agreed.");
  }

  @Test
  void lineBreaksWithinAParagraphEndNoSentence() {
    check(
        "The spokesman, Igor\nKonashenkov, said at least\r\n62 soldiers died.\nThe army left.",
        "The spokesman, Igor\nKonashenkov, said at least\r\n62 soldiers died.",
        "The army left.");
    check(
        "The spokesman said\nthe strike ended.\nThe army left.",
        "The spokesman said\nthe strike ended.",
        "The army left.");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void everyWordLiesInOneSentence(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(1, 20); length > 0; length--) {
        text.append(PIECES.get(random.nextInt(PIECES.size())));
        text.append(random.nextInt(3) == 0 ? "" : " ");
      }
      String prose = text.toString();
      int end = 0;
      for (Span sentence : SPLITTER.split(prose, new Span(0, prose.length()))) {
        assertThat(isBlank(prose.substring(end, sentence.start()))).as(prose).isTrue();
        assertThat(isBlank(sentence.of(prose))).as(prose).isFalse();
        end = sentence.end();
      }
      assertThat(isBlank(prose.substring(end))).as(prose).isTrue();
    }
  }

  /// Java's own isBlank takes a no-break space for text.
  private static boolean isBlank(String text) {
    return text.replace('\u00A0', ' ').isBlank();
  }
}
