package news.stemma.app.report;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import news.stemma.Engine;
import news.stemma.Trace;

/// Writes a trace as one HTML page that needs nothing else: the page, its style, its scripts as
/// one, and the JSON of the trace, from which the script draws.
///
/// Text from articles stands in the JSON only, where no `<` can end it, and the script puts it into
/// the page as text. The page's own policy forbids any other script and every request.
public final class HtmlReport {
  /// Articles that a page can hold: more, and browsers give up.
  public static final int MOST_ARTICLES = 20_000;

  /// In this order: each knows those before it.
  private static final ImmutableList<String> SCRIPTS =
      ImmutableList.of("elements.js", "reading.js", "compare.js", "descent.js", "report.js");

  private final JsonReport json;

  public HtmlReport(Run run, Trace trace, Engine engine) {
    this.json = JsonReport.forPage(run, trace, engine);
  }

  /// Writes the page, whole or not at all.
  public void write(Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Files.createDirectories(absolute.getParent());
    WholeFile.write(
        absolute,
        partial -> {
          try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
            write(out);
          }
        });
  }

  void write(Writer out) throws IOException {
    String script = PageParts.script(SCRIPTS);
    String page =
        PageParts.resource("report.html")
            .replace("{{policy}}", PageParts.policy(script))
            .replace("{{style}}", PageParts.resource("report.css"));
    int trace = page.indexOf("{{trace}}");
    out.write(page, 0, trace);
    json.write(out);
    out.write(page.substring(trace + "{{trace}}".length()).replace("{{script}}", script));
    out.flush();
  }
}
