package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Looks whether all that a page shows can be read, and fits.
final class Appearance {
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

  private Appearance() {}

  /// Once for a page, before it is looked at.
  static void watch(Page page) throws IOException {
    page.evaluate(Resources.toString(Resources.getResource(AXE), StandardCharsets.UTF_8));
  }

  @SuppressWarnings("unchecked")
  static void look(String view, Page page) {
    assertThat((List<String>) page.evaluate(BREACHES)).as(view).isEmpty();
    assertThat((List<String>) page.evaluate(STICKING_OUT)).as(view).isEmpty();
  }
}
