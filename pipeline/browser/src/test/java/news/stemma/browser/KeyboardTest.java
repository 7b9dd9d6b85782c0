package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Everything without a mouse; what has the focus can be seen.
@ExtendWith({Chromium.class, FictionalNews.class})
final class KeyboardTest {
  private static final String VISIBLE =
      """
      () => {
        const e = document.activeElement;
        const style = getComputedStyle(e);
        const box = e.getBoundingClientRect();
        return e !== document.body && box.width > 0 && box.height > 0
          && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
      }
      """;

  @Test
  void anArticleIsCheckedAndComparedByKeys(Chromium.Instance chromium, Desk desk)
      throws IOException {
    String article = Files.readString(Desk.SEEDS.resolve("004_7b1319e464ee9cbe.txt"));
    try (Tab tab = chromium.open(desk.address(), 1600)) {
      tabTo(tab, "#text");
      tab.page
          .keyboard()
          .insertText(
              """
              Readers in Mirrel asked what had happened at sea.

              A navy patrol vessel carrying 46 sailors collided with a grain freighter in the Skerrow \
              Strait before dawn on Tuesday, killing five crew members and leaving a gash 12 meters \
              long in the warship's side.

              """
                  + article.substring(0, 200));
      tabTo(tab, "#check");
      tab.page.keyboard().press("Enter");
      tab.checked();
      assertThat(active(tab)).isEqualTo("result-title");
      assertThat(tab.find("#result-summary").getAttribute("role")).isEqualTo("status");
      assertThat(tab.find("#result-summary").innerText()).startsWith("The same wording");

      tabTo(tab, "#checked-text mark sup");
      tab.page.keyboard().press("Enter");
      assertThat(active(tab)).isEqualTo("compare-title");
      assertThat(tab.find("#position").innerText()).startsWith("Passage 1 of ");
      tab.page.keyboard().press("n");
      String second = tab.find("#position").innerText();
      assertThat(second).matches("Passage [12] of \\d+");
      tab.page.keyboard().press("p");
      assertThat(tab.find("#position").innerText()).startsWith("Passage 1 of ");
      assertThat(tab.find("#right-pane mark.current").count()).isPositive();
    }
  }

  @Test
  void aSourceIsOpenedAndAFindingConfirmedByKeys(Chromium.Instance chromium, Desk desk) {
    try (Tab tab = chromium.open(desk.address(), 1600)) {
      tabTo(tab, "#stored-form summary");
      tab.page.keyboard().press("Enter");
      tabTo(tab, "#stored-id");
      tab.page.keyboard().insertText("skerrow-04");
      tab.turn(() -> tab.page.keyboard().press("Enter"));
      assertThat(tab.page.url()).endsWith("/#/articles/skerrow-04");
      assertThat(active(tab)).isEqualTo("result-title");

      tabTo(tab, "#sources .acts > button");
      tab.page.keyboard().press("Enter");
      assertThat(active(tab)).isEqualTo("compare-title");
      assertThat(tab.find("#left").inputValue()).isEqualTo("skerrow-04");

      tabTo(tab, "#verdict-finding summary");
      tab.page.keyboard().press("Enter");
      tabTo(tab, "#verdict-finding button");
      assertThat(tab.page.evaluate("document.activeElement.textContent")).isEqualTo("Confirm");
      tab.page.keyboard().press("Enter");
      tab.page.waitForSelector("#verdict-finding .chip.confirmed");
      assertThat(tab.find("#progress").innerText()).isEqualTo("Confirmed.");
      assertThat(tab.find("#progress").getAttribute("role")).isEqualTo("status");
      assertThat(tab.page.evaluate("document.activeElement.localName")).isEqualTo("summary");
      assertThat(desk.findings("").stream().filter(line -> line.contains("\"confirmed\"")))
          .hasSize(1);
    }
  }

  /// Goes from stop to stop until one is what was looked for; at each it can be seen where one is.
  private static void tabTo(Tab tab, String selector) {
    List<Object> stops = new ArrayList<>();
    for (int i = 0; i < 80; i++) {
      tab.page.keyboard().press("Tab");
      Object stop = tab.page.evaluate("document.activeElement.outerHTML.slice(0, 120)");
      assertThat(tab.page.evaluate(VISIBLE)).as("focus seen on %s", stop).isEqualTo(true);
      if ((boolean) tab.page.evaluate("(s) => document.activeElement.matches(s)", selector)) {
        return;
      }
      stops.add(stop);
    }
    throw new AssertionError("no stop at " + selector + " but " + stops);
  }

  private static Object active(Tab tab) {
    return tab.page.evaluate("document.activeElement.id");
  }
}
