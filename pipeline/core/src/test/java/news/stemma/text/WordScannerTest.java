package news.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordScannerTest {
  private static final int STRINGS = 250_000;

  /// What the strings are mixed from, each line as likely as another.
  private static final String[] ALPHABETS = {
    "abcdefghijklmnopqrstuvwxyz",
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "0123456789",
    "    \n\t\r",
    "'-.,'-.,",
    "!\"#$%&()*+/:;<=>?@[\\]^_`{|}~\u0000\u0003\u001F\u007F",
    "\u2018\u2019\u201C\u201D\u2013\u2014\u2026\u00A0\u2010\u2011\u00AB\u00BB",
    "\u00E9\u00C9\u00FC\u00D1\u00DF\u0130\u0131\u0149\u0132\u0140\u017F\u00AA\u00B5\u00B2\u00BD",
    "\u0410\u0435\u0451\u0419\u0439\u0454\u0391\u03C2\u03C3\u0390\u0345\u0483",
    "\u0301\u0308\u20E3\u0323\u05B0\u0E31",
    "\u4E2D\u56FD\u65B0\u805E\u3068\u30AB\u3099\u0E01\u0E19\uAC00\u1100\u1161",
    "\u200B\u200C\u200D\u00AD\u2060\uFEFF\uFE0F\u180E",
    "\u02BC\uFF07\uFF0D\uFF21\uFF41\u2160\u2460\u216B\u01C5\u1E9E\uFB01\uFDFA",
    "\uD83D\uDE00\uD835\uDC14\uD840\uDC00\uD83D\uDC14\uD800",
    "\u0660\u0967\u0628\u0915\u094D\u05D0",
  };

  private static String mixed(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    if (random.nextInt(8) == 0) {
      text.append("x ".repeat(random.nextInt(40)));
    }
    int length = random.nextInt(1, 24);
    int plain = random.nextInt(1, 6);
    while (text.length() < length) {
      String alphabet = ALPHABETS[random.nextInt(random.nextInt(plain) > 0 ? 5 : ALPHABETS.length)];
      text.append(alphabet.charAt(random.nextInt(alphabet.length())));
    }
    return text.toString();
  }

  private static void checkAgainstReference(String text, Tokens tokens) {
    int[] next = {0};
    ReferenceTokenizer.tokenize(
        text,
        (start, end, term) -> {
          int t = next[0]++;
          boolean same =
              t < tokens.size()
                  && tokens.start(t) == start
                  && tokens.end(t) == end
                  && tokens.hash(t) == TermHash.of(term)
                  && tokens.term(t).equals(term);
          if (!same) {
            fail("word %d of %s is not %s".formatted(t, Arrays.toString(text.toCharArray()), term));
          }
        });
    if (next[0] != tokens.size()) {
      fail("more words than in the reference: " + Arrays.toString(text.toCharArray()));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void aMillionMixedStringsHaveTheWordsOfTheReference(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < STRINGS; i++) {
      String text = mixed(random);
      checkAgainstReference(text, Tokenizer.tokenize(text));
    }
  }

  @Test
  void everyCharacterBetweenWordsPartsOrJoinsAsInTheReference() {
    int beforeIdeographs = 0x3300;
    for (int i = 0; i < beforeIdeographs + 0x10700; i++) {
      int c = i < beforeIdeographs ? i : i - beforeIdeographs + 0xF900;
      String mark = Character.toString(c);
      String text = "a%1$sb 1%1$s2 c%1$s3 4%1$sd e.%1$s.f %1$sg%1$s".formatted(mark);
      checkAgainstReference(text, Tokenizer.tokenize(text));
    }
  }

  @Test
  void wordsAreTheSameWhereverTheyFallInABlock() {
    String words = "The U.S. said 1,200 “F-16s” weren’t in Zürich’s co-op at 5.93";
    for (int shift = 0; shift < 2 * WordScanner.BLOCK; shift++) {
      String text = " ".repeat(shift) + words;
      checkAgainstReference(text, Tokenizer.tokenize(text));
      String joined = "x".repeat(shift) + words + "y".repeat(shift);
      checkAgainstReference(joined, Tokenizer.tokenize(joined));
    }
  }

  @Test
  void aScannerUsedAgainKeepsNothingOfTheTextBefore() {
    WordScanner scanner = new WordScanner();
    SplittableRandom random = new SplittableRandom(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] utf8 = mixed(random).getBytes(StandardCharsets.UTF_8);
      int start = random.nextInt(3);
      byte[] shifted = new byte[start + utf8.length + 2];
      Arrays.fill(shifted, (byte) 'z');
      System.arraycopy(utf8, 0, shifted, start, utf8.length);
      WordBuffer again = scanner.scan(shifted, start, start + utf8.length);
      WordBuffer fresh = new WordScanner().scan(utf8, 0, utf8.length);
      assertThat(again.size()).isEqualTo(fresh.size());
      for (int word = 0; word < fresh.size(); word++) {
        assertThat(again.hash(word)).isEqualTo(fresh.hash(word));
        assertThat(again.start(word)).isEqualTo(fresh.start(word));
        assertThat(again.end(word)).isEqualTo(fresh.end(word));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void bytesThatAreNoUtf8PartWordsAsTheReplacementCharacterDoes(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 50_000; i++) {
      byte[] bytes = mixed(random).getBytes(StandardCharsets.UTF_8);
      for (int broken = random.nextInt(4); broken > 0; broken--) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(0x80, 0x100);
      }
      WordBuffer words = new WordScanner().scan(bytes, 0, bytes.length);
      Tokens decoded = Tokenizer.tokenize(new String(bytes, StandardCharsets.UTF_8));
      assertThat(words.size()).as(Arrays.toString(bytes)).isEqualTo(decoded.size());
      for (int word = 0; word < words.size(); word++) {
        assertThat(words.hash(word)).as(Arrays.toString(bytes)).isEqualTo(decoded.hash(word));
      }
    }
  }

  @Test
  void termsHaveTheHashesThatArePersisted() {
    assertThat(TermHash.of("a")).isEqualTo(972973422576969904L);
    assertThat(TermHash.of("coalition")).isEqualTo(7165901636728524893L);
    assertThat(TermHash.of("internationalization")).isEqualTo(-2169390090024359106L);
  }

  @Test
  void termsThatDifferInAnyByteHaveOtherHashes() {
    for (int length = 1; length <= 40; length++) {
      String word = "w".repeat(length);
      for (int at = 0; at < length; at++) {
        String other = word.substring(0, at) + "v" + word.substring(at + 1);
        assertThat(TermHash.of(other)).isNotEqualTo(TermHash.of(word));
      }
      assertThat(TermHash.of(word + "w")).isNotEqualTo(TermHash.of(word));
    }
  }
}
