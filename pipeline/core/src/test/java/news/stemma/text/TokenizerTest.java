package news.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Normalizer2;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenizerTest {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  /// What joins within words, what breaks them, what folds to more or to less, and broken UTF-16.
  private static final List<String> PIECES =
      List.of(
          "a",
          "B",
          "s",
          "U",
          "F",
          "1",
          "16",
          ".",
          ".",
          ",",
          "-",
          "'",
          "\u2019",
          "\u02BC",
          "\uFF07",
          "\u2010",
          "\u2011",
          " ",
          " ",
          "\n",
          "\u00A0",
          "\u00AD",
          "\u200B",
          "\u200D",
          "\uFEFF",
          "\u0301",
          "\u0307",
          "\u093E",
          "\uFB01",
          "\uFF35",
          "\u00DF",
          "\u0130",
          "\u0131",
          "\u03A3",
          "\u00B2",
          "\u00BD",
          "\u2474",
          "\u0663",
          "\u4E2D",
          "\uFDFA",
          "\uAC00",
          "\u1100",
          "\u1161",
          "\uD83D\uDE00",
          "\uD835\uDC14",
          "\uD83D",
          "\uDC14",
          "\uFE0F",
          "\u20E3",
          "\u2026",
          "\"");

  private static void check(String text, String... terms) {
    assertThat(terms(text)).containsExactly(terms);
  }

  private static List<String> terms(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return IntStream.range(0, tokens.size()).mapToObj(tokens::term).toList();
  }

  private static List<String> raw(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return IntStream.range(0, tokens.size()).mapToObj(t -> tokens.span(t).of(text)).toList();
  }

  @Test
  void stopsWithinAnAcronymAreDropped() {
    check("the U.S. military", "the", "us", "military");
    check("with U.S Secretary", "with", "us", "secretary");
    check("the US military", "the", "us", "military");
    check("U.S.A. and U.N.", "usa", "and", "un");
    check("J.K. Rowling", "jk", "rowling");
    check("at 11 a.m. EDT, 4 p.m.", "at", "11", "am", "edt", "4", "pm");
  }

  @Test
  void stopsBetweenSentencesPartWords() {
    check("It ended.The army left.", "it", "ended", "the", "army", "left");
    check("at 3 p.m.The army", "at", "3", "pm", "the", "army");
    check("Mr.Smith", "mr", "smith");
    check("to plan B.Then", "to", "plan", "b", "then");
    check("positions... near", "positions", "near");
  }

  @Test
  void lettersWithDigitsStayWholeOverAHyphen() {
    check("two F-16s and two A-10s", "two", "f16s", "and", "two", "a10s");
    check("an F\u201116 or F16", "an", "f16", "or", "f16");
    check("COVID-19", "covid19");
  }

  @Test
  void wordsWithAHyphenAreTwo() {
    check("US-led air-to-air U.S.-led", "us", "led", "air", "to", "air", "us", "led");
    check("1914-18", "1914", "18");
    check("62 - 83", "62", "83");
  }

  @Test
  void apostrophesAreDroppedWithinWordsOnly() {
    check("don\u2019t don't don\u02BCt don\uFF07t", "dont", "dont", "dont", "dont");
    check("the plane's and the planes' crews", "the", "planes", "and", "the", "planes", "crews");
    check("O\u2019Brien\u2019s L\u2019Orient", "obriens", "lorient");
    check("'We left' in the '90s", "we", "left", "in", "the", "90s");
  }

  @Test
  void numbersKeepTheirStopAndLoseTheirCommas() {
    check("430,000 refugees, 5.93 percent", "430000", "refugees", "5.93", "percent");
    check("1,234,567.89", "1234567.89");
    check("in 2016, 62 of 83. In 2015.", "in", "2016", "62", "of", "83", "in", "2015");
  }

  @Test
  void ignorableCharactersVanishFromWords() {
    check("air\u00ADstrike air\u200Bstrike air\u2060strike", "airstrike", "airstrike", "airstrike");
    check("\uFEFFWASHINGTON", "washington");
    check("don\u00AD\u2019t", "dont");
    assertThat(raw("air\u00AD strike\u200B.")).containsExactly("air", "strike");
  }

  @Test
  void equalTextInOtherCodePointsFoldsToEqualTerms() {
    check("\uFB01re", "fire");
    check("\uFF35\uFF33 \uD835\uDC14\uD835\uDC12", "us", "us");
    check("Stra\u00DFe STRASSE", "strasse", "strasse");
    check("m\u00B2", "m2");
    check("cafe\u0301 caf\u00E9 CAFE\u0301", "caf\u00E9", "caf\u00E9", "caf\u00E9");
    check("\u1112\u1161\u11AB \uD55C", "\uD55C", "\uD55C");
    check(
        "\u039F\u0394\u039F\u03A3 \u03BF\u03B4\u03BF\u03C2",
        "\u03BF\u03B4\u03BF\u03C3",
        "\u03BF\u03B4\u03BF\u03C3");
  }

  @Test
  void dottedCapitalIKeepsItsDotWhicheverWayItIsWritten() {
    check("\u0130stanbul I\u0307stanbul", "i\u0307stanbul", "i\u0307stanbul");
    check("ISTANBUL", "istanbul");
  }

  @Test
  void brokenUtf16PartsWordsAndIsNone() {
    check("ab\uD800cd", "ab", "cd");
    check("\uDC00\uD800");
    check("ab\uD83D", "ab");
  }

  @Test
  void symbolsAreNoWords() {
    check("\uD83D\uDD25fire\uD83D\uDD25", "fire");
    check("\u2764\uFE0F love \uD83D\uDC68\u200D\uD83D\uDC69\u200D\uD83D\uDC67", "love");
    check("$5 & 6% \u2014 \u20AC7", "5", "6", "7");
    check("");
    check(" \n\t\u00A0");
  }

  @Test
  void scriptsWithoutBlanksAreCutIntoWordsToo() {
    String chinese = "\u53D9\u5229\u4E9A\u519B\u961F\u79BB\u5F00\u4E86\u57FA\u5730";
    String thai = "\u0E17\u0E2B\u0E32\u0E23\u0E2D\u0E2D\u0E01\u0E08\u0E32\u0E01\u0E10\u0E32\u0E19";
    for (String text : List.of(chinese, thai)) {
      assertThat(terms(text)).hasSizeGreaterThan(2);
      assertThat(String.join("", terms(text))).isEqualTo(text);
    }
    assertThat(raw("F-16" + chinese + "US"))
        .startsWith("F-16")
        .containsAll(raw(chinese))
        .endsWith("US");
  }

  @Test
  void spansIndexTheRawText() {
    assertThat(raw("\uD83D\uDD25 The U.S.\u2019 F-16s hit 1,200 plane\u2019s\u00AD."))
        .containsExactly("The", "U.S", "F-16s", "hit", "1,200", "plane\u2019s");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void spansLieInOrderAndFoldToTheirTerms(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 5_000; i++) {
      String text = soup(random);
      Tokens tokens = Tokenizer.tokenize(text);
      int end = 0;
      for (int t = 0; t < tokens.size(); t++) {
        assertThat(tokens.start(t)).as(() -> escaped(text)).isGreaterThanOrEqualTo(end);
        assertThat(noLetters(text, end, tokens.start(t))).as(() -> escaped(text)).isTrue();
        assertThat(tokens.term(t)).as(() -> escaped(text)).isNotEmpty();
        assertThat(tokens.term(t))
            .as(() -> escaped(text))
            .isEqualTo(folded(tokens.span(t).of(text)));
        end = tokens.end(t);
        assertThat(end).as(() -> escaped(text)).isGreaterThan(tokens.start(t));
      }
      assertThat(noLetters(text, end, text.length())).as(() -> escaped(text)).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {5, 6})
  void textsDontTouchOverABlank(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 2_000; i++) {
      String first = soup(random);
      String second = soup(random);
      List<String> both = new ArrayList<>(terms(first));
      both.addAll(terms(second));
      assertThat(terms(first + " " + second))
          .as(() -> escaped(first + " " + second))
          .isEqualTo(both);
    }
  }

  private static String soup(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int length = random.nextInt(1, 14); length > 0; length--) {
      text.append(PIECES.get(random.nextInt(PIECES.size())));
    }
    return text.toString();
  }

  /// The span without what joins its letters and digits, folded.
  private static String folded(String raw) {
    StringBuilder kept = new StringBuilder();
    int previous = -1;
    for (int c : raw.codePoints().toArray()) {
      boolean joins = "'\u2019\u02BC\uFF07-\u2010\u2011,".indexOf(c) >= 0;
      boolean inAcronym = c == '.' && !Character.isDigit(previous);
      if (!joins && !inAcronym) {
        kept.appendCodePoint(c);
      }
      previous = FOLD.normalize(Character.toString(c)).isEmpty() ? previous : c;
    }
    return FOLD.normalize(kept);
  }

  private static boolean noLetters(String text, int start, int end) {
    return text.substring(start, end)
        .codePoints()
        .noneMatch(c -> Character.isLetterOrDigit(c) && c != '\u02BC');
  }

  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.chars()
        .forEach(c ->
            escaped.append(c < 0x7F && c > 31 ? Character.toString(c) : "\\u%04X".formatted(c)));
    return escaped.toString();
  }
}
