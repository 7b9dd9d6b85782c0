package news.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Holds the colours of the report to WCAG 2.1 AA: 4.5 to 1 for text.
final class ReportStyleTest {
  private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): (#[0-9a-f]{6})");

  @ParameterizedTest
  @CsvSource({
    "text, page",
    "text, panel",
    "quiet, page",
    "quiet, panel",
    "link, page",
    "link, panel",
    "badge, badge-page",
    "mark-text, narrative",
    "mark-text, statement",
    "mark-text, furniture",
    "mark-text, unknown",
    "differs, panel",
    "differs, page",
    "focus, page",
    "focus, panel"
  })
  void textStandsOutInBothThemes(String text, String ground) throws IOException {
    String css =
        Resources.toString(
            Resources.getResource(HtmlReport.class, "report.css"), StandardCharsets.UTF_8);
    for (String theme : new String[] {":root {", ":root[data-theme=\"dark\"] {"}) {
      Map<String, String> colours = colours(css.substring(css.indexOf(theme)));
      assertThat(contrast(colours.get(text), colours.get(ground)))
          .as(theme + text + " on " + ground)
          .isGreaterThanOrEqualTo(4.5);
    }
  }

  private static Map<String, String> colours(String css) {
    Map<String, String> colours = new HashMap<>();
    Matcher colour = COLOUR.matcher(css.substring(0, css.indexOf('}')));
    while (colour.find()) {
      colours.put(colour.group(1), colour.group(2));
    }
    return colours;
  }

  private static double contrast(String one, String other) {
    double lighter = Math.max(luminance(one), luminance(other));
    double darker = Math.min(luminance(one), luminance(other));
    return (lighter + 0.05) / (darker + 0.05);
  }

  /// Relative luminance (WCAG 2.1, definitions).
  private static double luminance(String colour) {
    return 0.2126 * linear(colour, 1) + 0.7152 * linear(colour, 3) + 0.0722 * linear(colour, 5);
  }

  private static double linear(String colour, int at) {
    double share = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
    return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
