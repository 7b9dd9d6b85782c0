package news.stemma.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import news.stemma.app.report.HtmlReport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/// Holds the files of the web page together: the policy of the server lets no script or style stand
/// in the page, and the scripts find in it what they ask for.
final class PageFilesTest {
  private static final Pattern ASKED = Pattern.compile("byId\\(\"([\\w-]+)\"\\)");
  private static final List<String> SHARED =
      List.of("elements.js", "reading.js", "compare.js", "descent.js");

  @Test
  void everyFileThatThePageNamesIsThere() throws IOException {
    assertThat(scripts()).startsWith(SHARED.toArray(String[]::new)).endsWith("newsroom.js");
    assertThat(page().select("link[rel=stylesheet]").eachAttr("href"))
        .containsExactly("/report.css", "/newsroom.css")
        .allSatisfy(path -> assertThat(text(path.substring(1))).isNotEmpty());
  }

  @Test
  void noScriptAndNoStyleStandsInThePage() throws IOException {
    Document page = page();
    assertThat(page.select("style, [style]")).isEmpty();
    assertThat(page.select("script")).allMatch(script -> script.html().isBlank());
    for (Element element : page.getAllElements()) {
      assertThat(element.attributes().asList())
          .noneMatch(attribute -> attribute.getKey().startsWith("on"));
    }
  }

  @Test
  void thePageHasWhatItsScriptsAskFor() throws IOException {
    Document page = page();
    for (String script : scripts()) {
      assertThat(asked(text(script))).as(script).allMatch(id -> page.getElementById(id) != null);
    }
  }

  @Test
  void theReportHasWhatTheSharedScriptsAskFor() throws IOException {
    Document report = Jsoup.parse(text("report.html"));
    for (String script : SHARED) {
      assertThat(asked(text(script))).as(script).allMatch(id -> report.getElementById(id) != null);
    }
  }

  @Test
  void everyFieldAndButtonHasANameAndAnId() throws IOException {
    Document page = page();
    for (Element field : page.select("input, select, textarea")) {
      assertThat(field.id()).isNotEmpty();
      assertThat(field.closest("label") != null || isLabelled(page, field.id()))
          .as(field.id())
          .isTrue();
    }
    assertThat(page.select("button"))
        .allMatch(button -> button.hasAttr("id") || button.hasAttr("data-to"))
        .allMatch(Element::hasText);
    assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void scriptsWriteTextAndNoMarkup() throws IOException {
    for (String script : scripts()) {
      assertThat(text(script))
          .as(script)
          .doesNotContain(
              "innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", ".style");
    }
  }

  private static boolean isLabelled(Document page, String id) {
    return page.select("label").eachAttr("for").contains(id);
  }

  private static List<String> asked(String script) {
    return ASKED.matcher(script).results().map((MatchResult found) -> found.group(1)).toList();
  }

  private static List<String> scripts() throws IOException {
    return page().select("script").eachAttr("src").stream().map(path -> path.substring(1)).toList();
  }

  private static Document page() throws IOException {
    return Jsoup.parse(text("index.html"));
  }

  /// Of the page's own folder, or of the report's.
  private static String text(String name) throws IOException {
    URL own = PageFilesTest.class.getResource(name);
    URL file = own == null ? Resources.getResource(HtmlReport.class, name) : own;
    return Resources.toString(file, StandardCharsets.UTF_8);
  }
}
