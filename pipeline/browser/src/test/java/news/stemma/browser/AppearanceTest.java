package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Every view, on a telephone and on a desk, in the light and in the dark.
@ExtendWith({Chromium.class, FictionalNews.class})
final class AppearanceTest {
  private static final String AXE = "META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

  /// What breaks the rules of WCAG 2.1 A and AA, contrast among them, a line each.
  private static final String BREACHES =
      """
      async () => {
        document.querySelectorAll("details").forEach((d) => { d.open = d.id !== "access"; });
        const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa"];
        const { violations, passes } = await axe.run(document, { runOnly: tags });
        if (!passes.some((p) => p.id === "color-contrast" && p.nodes.length > 5)) return ["unread"];
        return violations.flatMap((v) => v.nodes.map((n) =>
          `${v.id}: ${n.target} ${n.any[0]?.message || v.help}`));
      }
      """;

  /// What sticks out on the right of the page, where that scrolls sideways.
  private static final String STICKING_OUT =
      """
      () => document.scrollingElement.scrollWidth <= innerWidth ? [] :
        [...document.querySelectorAll("body *")].filter((e) =>
          e.getBoundingClientRect().right > innerWidth + 0.5).map((e) =>
          `${e.localName}#${e.id}.${e.className} ${Math.round(e.getBoundingClientRect().right)}`)
      """;

  @ParameterizedTest
  @CsvSource({"400, LIGHT", "400, DARK", "1600, LIGHT", "1600, DARK"})
  void everythingFitsAndCanBeRead(
      int width, ColorScheme scheme, Chromium.Instance chromium, Desk desk) throws IOException {
    String article = Files.readString(Desk.SEEDS.resolve("004_7b1319e464ee9cbe.txt"));
    try (Tab tab = chromium.open(desk.address(), width)) {
      tab.page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
      tab.page.evaluate(axe());
      tab.page.setDefaultTimeout(8000);
      look("an empty page", tab.page);
      tab.check(desk.text("skerrow-02") + "\n\n" + article);
      tab.find("#with-furniture").check();
      tab.find("#checked-text mark").first().click();
      look("a pasted text", tab.page);
      tab.turn("#/articles/skerrow-02");
      look("a stored article", tab.page);
      tab.turn("#/clusters");
      look("clusters", tab.page);
      tab.turn("#/clusters?q=zirkonquartz");
      look("no clusters", tab.page);
      tab.turn("#/clusters/" + desk.get("/v1/clusters?q=Skerrow").at("/clusters/0/id").asString());
      tab.find("#pairs .judgement summary").first().click();
      look("a cluster", tab.page);
    }
  }

  /// What finds breaches, to be evaluated in a page before.
  static String axe() throws IOException {
    return Resources.toString(Resources.getResource(AXE), StandardCharsets.UTF_8);
  }

  /// Holds a page to what can be read and fits.
  @SuppressWarnings("unchecked")
  static void look(String view, Page page) {
    assertThat((List<String>) page.evaluate(BREACHES)).as(view).isEmpty();
    assertThat((List<String>) page.evaluate(STICKING_OUT)).as(view).isEmpty();
  }
}
