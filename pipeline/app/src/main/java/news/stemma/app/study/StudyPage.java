package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import news.stemma.app.plot.Plot;
import news.stemma.app.plot.Width;
import news.stemma.app.report.HtmlReport;

/// The page of a report: plots as they are drawn, chunks, and what the script starts from.
final class StudyPage {
  /// Of the report on a trace, which draws pairs and descent in the same way.
  private static final ImmutableList<String> SHARED =
      ImmutableList.of("elements.js", "reading.js", "compare.js", "descent.js");

  private static final ImmutableList<String> OWN =
      ImmutableList.of(
          "store.js",
          "moments.js",
          "lists.js",
          "agencies.js",
          "updates.js",
          "views.js",
          "study.js");

  private static final String CHUNKS = "{{chunks}}";

  /// Where the chunks of a page are.
  enum Place {
    IN_PAGE,
    BESIDE_IT
  }

  private final String page;

  /// @param mark tells this report from any other
  StudyPage(String mark, DrawnPlots plots, Place place) throws IOException {
    StringBuilder script = new StringBuilder();
    for (String name : SHARED) {
      script.append(resource(HtmlReport.class, name));
    }
    for (String name : OWN) {
      script.append(resource(StudyPage.class, name));
    }
    StringBuilder figures = new StringBuilder();
    plots.leftOut().forEach(why -> figures.append("<p class=\"note\">" + text(why) + "</p>\n"));
    plots.plots().forEach(plot -> figures.append(figure(plot)));
    page =
        resource(StudyPage.class, "study.html")
            .replace("{{policy}}", policy(script.toString(), place))
            .replace("{{mark}}", mark)
            .replace("{{style}}", resource(HtmlReport.class, "report.css"))
            .replace("{{ownStyle}}", resource(StudyPage.class, "study.css"))
            .replace("{{script}}", script)
            .replace("{{figures}}", figures);
  }

  /// A plot in the page; two braces in a name are no part of the page that is filled in.
  private static String figure(Plot plot) {
    String name = plot.heading().name();
    return """
    <figure id="plot-%s" class="plot">
    <h3>%s</h3>
    <div class="wide scroll" tabindex="0" role="group" aria-label="%s">%s</div>
    <div class="narrow scroll">%s</div>
    <figcaption>%s</figcaption>
    </figure>
    """
        .formatted(
            name,
            text(plot.heading().title()),
            text(plot.heading().title()),
            plot.inPage(Width.WIDE),
            plot.inPage(Width.NARROW),
            text(plot.heading().note()))
        .replace("{{", "&#123;{");
  }

  /// Text as it may stand in the page.
  private static String text(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }

  /// Scripts beside the page hold data alone; `'self'` is their folder on a server and files where
  /// the page is one.
  private static String policy(String script, Place place) {
    String hash =
        BaseEncoding.base64()
            .encode(Hashing.sha256().hashString(script, StandardCharsets.UTF_8).asBytes());
    String beside =
        switch (place) {
          case IN_PAGE -> "";
          case BESIDE_IT -> " 'self'";
        };
    return "default-src 'none'; style-src 'unsafe-inline'; script-src 'sha256-"
        + hash
        + "'"
        + beside
        + "; base-uri 'none'; form-action 'none'";
  }

  /// Writes the page.
  ///
  /// @param chunks writes script elements with the chunks that are in it
  void write(Writer out, Chunked chunks) throws IOException {
    int at = page.indexOf(CHUNKS);
    out.write(page, 0, at);
    chunks.to(out);
    out.write(page.substring(at + CHUNKS.length()));
  }

  /// Writes chunks into a page.
  interface Chunked {
    void to(Writer out) throws IOException;
  }

  private static String resource(Class<?> owner, String name) throws IOException {
    return Resources.toString(Resources.getResource(owner, name), StandardCharsets.UTF_8);
  }
}
