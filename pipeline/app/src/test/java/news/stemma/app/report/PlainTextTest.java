package news.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PlainTextTest {
  private static void check(String text, String expected) {
    assertThat(PlainText.of(text)).isEqualTo(expected);
  }

  @Test
  void whatXmlForbidsIsWrittenByItsNumber() {
    check("a\uD800", "a\\ud800");
    check("\uDC00\uD800b", "\\udc00\\ud800b");
    check("a\u0000b\u001F", "a\\u0000b\\u001f");
    check("\uFFFE\uFFFF", "\\ufffe\\uffff");
  }

  @Test
  void allElseStaysAsItIs() {
    check("", "");
    check(
        "a\tb\r\nc \uD83D\uDD25 \uFFFD \u007F \u0085",
        "a\tb\r\nc \uD83D\uDD25 \uFFFD \u007F \u0085");
    check("C:\\\\usr\\uD800\\u12", "C:\\\\usr\\uD800\\u12");
  }

  @Test
  void backslashesAreDoubledWhereTheTextCouldBeTakenForANumber() {
    check("a\\ud800", "a\\\\ud800");
    check("a\\\uD800", "a\\\\\\ud800");
    check("a\\\\ud800\\", "a\\\\\\\\ud800\\");
  }

  /// Each looked at a few times, not as often as there are others before it.
  @Test
  void manyBackslashesAreOneRun() {
    String many = "\\".repeat(1_000_000);
    check(many, many);
    check(many + "x" + many + "ud800", many + "x" + many + many + "ud800");
  }

  @Test
  void onALineTabsAndLineEndsAreWrittenByTheirNumbersToo() {
    assertThat(PlainText.onALine("a\tb\r\n\\\tc")).isEqualTo("a\\u0009b\\u000d\\u000a\\\\\\u0009c");
  }

  @Test
  void unlikeTextsStayUnlike() {
    List<String> pieces = List.of("\\", "u", "d800", "0009", "\uD800", "\t", "\uDC00", "x");
    Set<String> texts = new HashSet<>(Set.of(""));
    for (int length = 0; length < 5; length++) {
      for (String text : List.copyOf(texts)) {
        pieces.forEach(piece -> texts.add(text + piece));
      }
    }
    assertThat(texts.stream().map(PlainText::of).distinct()).hasSameSizeAs(texts);
    assertThat(texts.stream().map(PlainText::onALine).distinct()).hasSameSizeAs(texts);
  }
}
