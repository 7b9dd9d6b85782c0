package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.google.common.base.Splitter;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The last of the seed articles, pasted where the index has the other four.
@ExtendWith(Chromium.class)
final class CheckedTextTest {
  @TempDir static Path folder;
  private static Desk desk;
  private static String article;

  @BeforeAll
  static void open() throws IOException {
    desk = Desk.open(folder, Desk.seedsWithout("004"));
    article = Files.readString(Desk.SEEDS.resolve("004_7b1319e464ee9cbe.txt"));
  }

  @AfterAll
  static void close() {
    desk.close();
  }

  /// The words of what is marked on one side as the passage that was gone to, without its number
  /// and without words that differ.
  private static final String MARKED =
      """
      (side) => [...document.querySelectorAll(`#${side}-pane mark.current`)].map((mark) => {
        const copy = mark.cloneNode(true);
        copy.querySelectorAll("sup, .differs").forEach((node) => node.replaceWith(" "));
        return copy.textContent;
      }).join(" ")
      """;

  /// Words within marks, a number a sentence, of those without a counterpart.
  private static final String STRAY =
      """
      (sentences) => sentences.map((sentence) => [...sentence.querySelectorAll("mark")]
        .map((mark) => mark.lastChild.textContent).join(" ").split(/\\s+/).length)
      """;

  private static List<String> words(Object text) {
    return Splitter.onPattern("[^\\p{L}\\p{N}]+")
        .omitEmptyStrings()
        .splitToList(text.toString().toLowerCase(Locale.ROOT).replaceAll("[.'’]", ""));
  }

  @Test
  void sixSentencesAreMarkedAndNoMoreThanAWordOfAnyOther(Chromium.Instance chromium) {
    try (Tab tab = chromium.open(desk.address(), 1600)) {
      tab.check(article);
      assertThat(tab.find("#checked-text .sentence:not(.no-match):has(mark)").count()).isEqualTo(6);
      assertThat(tab.find("#checked-text .sentence:not(.no-match):not(:has(mark))").count())
          .as("furniture is not marked unless it is asked for")
          .isEqualTo(tab.find("#checked-text .sentence.furniture").count());
      Locator others = tab.find("#checked-text .sentence.no-match:has(mark)");
      assertThat(others.evaluateAll(STRAY)).asInstanceOf(LIST).containsOnly(1);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "The statement said, 000 003",
    "Coalition forces believed they were striking, 003",
    "Central Command said, 000",
    "Maj. Gen. Igor Konashenkov, 003",
    "He did not identify, 003",
    "If this air strike was, 000 003"
  })
  void aClickOnAMarkShowsTheSameWordsInItsPartner(
      String starts, String partners, Chromium.Instance chromium) {
    try (Tab tab = chromium.open(desk.address(), 1600)) {
      tab.check(article);
      Locator sentence =
          tab.find("#checked-text .sentence:has(mark)")
              .filter(new Locator.FilterOptions().setHasText(Pattern.compile(starts)));
      assertThat(sentence.count()).isEqualTo(1);
      Set<String> shown = new TreeSet<>();
      Locator marks = sentence.locator("mark");
      for (int i = 0; i < marks.count(); i++) {
        String clicked = (String) marks.nth(i).evaluate("(mark) => mark.lastChild.textContent");
        marks.nth(i).click();
        shown.add(tab.find("#right").inputValue().substring(0, 3));
        List<String> left = words(tab.page.evaluate(MARKED, "left"));
        assertThat(left).containsSubsequence(words(clicked));
        assertThat(words(tab.page.evaluate(MARKED, "right"))).isEqualTo(left);
        assertThat(tab.find("#right-pane mark.current").first().isVisible()).isTrue();
      }
      assertThat(shown).containsExactly(partners.split(" "));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "true, true, ''",
    "true, false, withoutFurniture",
    "false, true, withoutStatements",
    "false, false, withoutBoth"
  })
  void theFiguresAreThoseOfTheApi(
      boolean statements, boolean furniture, String member, Chromium.Instance chromium) {
    JsonNode totals = desk.check(article).path("totals");
    JsonNode expected = member.isEmpty() ? totals : totals.path(member);
    try (Tab tab = chromium.open(desk.address(), 1600)) {
      tab.check(article);
      tab.find("#with-statements").setChecked(statements);
      tab.find("#with-furniture").setChecked(furniture);
      assertThat(tab.find("#figures .share").innerText())
          .startsWith(Math.round(100 * expected.path("share").asDouble()) + " % of this text")
          .contains(
              expected.path("matched").asInt()
                  + " of "
                  + expected.path("words").asInt()
                  + " words");
      assertThat(tab.find("#checked-text mark.statement").count() > 0).isEqualTo(statements);
    }
  }

  @Test
  void theFiguresDifferWithAndWithoutStatements() {
    JsonNode totals = desk.check(article).path("totals");
    assertThat(totals.at("/withoutFurniture/matched").asInt()).isEqualTo(102);
    assertThat(totals.at("/withoutBoth/matched").asInt()).isEqualTo(24);
  }

  /// Asserts no time, but says it.
  @Test
  void marksAreThereAfterAClick(Chromium.Instance chromium) {
    try (Tab tab = chromium.open(desk.address(), 1600)) {
      tab.page.fill("#text", article);
      tab.page.evaluate(
          """
          document.getElementById("check").addEventListener("click",
            () => { window.clicked = performance.now(); })
          """);
      tab.page.click("#check");
      tab.checked();
      assertThat(tab.find("#checked-text mark").count()).isPositive();
      System.out.println(
          "the first mark was drawn "
              + tab.page.evaluate(
                  "Math.round(Number(document.documentElement.dataset.marked) - clicked)")
              + " ms after the click on Check");
    }
  }
}
