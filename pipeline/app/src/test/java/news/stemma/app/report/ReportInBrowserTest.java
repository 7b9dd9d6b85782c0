package news.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import news.stemma.MemoryEngine;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.Repository;
import news.stemma.app.ingest.Corpus;
import news.stemma.provenance.Provenance;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Opens reports in a real Chromium (Debian's `chromium`); skipped with a word where there is none.
final class ReportInBrowserTest {
  private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

  private static final List<String> VECTORS =
      List.of(
          "<script>document.title='taken'</script>",
          "</script><script>document.title='taken'</script>",
          "<img src=x onerror=\"document.title='taken'\">",
          "<svg onload=document.title='taken'>",
          "<iframe srcdoc=\"<script>parent.document.title='taken'</script>\"></iframe>",
          "<a href=\"javascript:document.title='taken'\">here</a>",
          "javascript:document.title='taken'",
          "\" onmouseover=\"document.title='taken'\" x=\"",
          "' autofocus onfocus='document.title=1",
          "<!--<script>document.title='taken'//-->",
          "<style>*{display:none}</style>",
          "<base href=\"javascript:alert(1)//\">",
          "<form action=javascript:alert(1)><button>go</button></form>",
          "<math><mtext><option><FAKE><script>document.title='taken'</script>",
          "]]><script>document.title='taken'</script>",
          "{{script}} {{trace}} {{style}}",
          "\\u003cscript\\u003edocument.title='taken'\\u003c/script\\u003e",
          "&lt;script&gt;document.title='taken'&lt;/script&gt;",
          "\u2028document.title='taken'\u2029",
          "\u202Egnp.live\u202C<object data=javascript:alert(1)>",
          "<meta http-equiv=refresh content=\"0;url=javascript:alert(1)\">",
          "data:text/html,<script>document.title='taken'</script>",
          "<template><script>document.title='taken'</script></template>",
          "__proto__",
          "\uFFFD<embed src=x>");

  @TempDir Path folder;

  @BeforeAll
  static void needsChromium() {
    assumeTrue(Files.isExecutable(CHROMIUM), "no chromium at /usr/bin/chromium: not tested");
  }

  @Test
  void hostileTextEntersThePageAsTextOnly() throws Exception {
    List<String> payloads = payloads();
    String plain = "The harbour master opened the old gate of the dock on Monday morning at nine.";
    String hostile = String.join("\n\n", payloads) + "\n\n" + plain;
    List<Document> documents = new ArrayList<>();
    for (int i = 0; i < payloads.size(); i++) {
      String id = i < 2 ? "!" + i : payloads.get(i) + i;
      documents.add(document(id, payloads.get(i), hostile(i, plain, hostile)));
    }
    org.jsoup.nodes.Document page = open(report(documents));
    assertThat(page.title()).isEqualTo("Stemma report");
    assertThat(page.selectFirst("html").hasAttr("data-drawn")).as("drawn to the end").isTrue();
    Set<String> tags = new TreeSet<>();
    for (Element element : page.getAllElements()) {
      tags.add(element.tagName());
      for (Attribute attribute : element.attributes()) {
        assertThat(attribute.getKey()).doesNotStartWith("on");
        if (attribute.getKey().equals("href")) {
          assertThat(attribute.getValue()).matches("#.*|https?://.*");
        }
      }
    }
    assertThat(tags)
        .doesNotContain(
            "img", "iframe", "object", "embed", "form", "base", "math", "template", "fake");
    assertThat(page.select("script")).hasSize(2);
    assertThat(page.select("style")).hasSize(1);
    assertThat(page.select("meta[http-equiv=refresh]")).isEmpty();
    assertThat(page.select(".pane").text()).contains("<script>document.title='taken'</script>");
  }

  /// The first two carry all payloads in their texts, so that the comparison shows them.
  private static String hostile(int i, String plain, String hostile) {
    return i < 2 ? hostile : plain + " Paragraph " + i + " of its own follows here.";
  }

  private static List<String> payloads() {
    List<String> payloads = new ArrayList<>();
    for (String vector : VECTORS) {
      payloads.add(vector);
      payloads.add(vector.toUpperCase(Locale.ROOT));
      payloads.add("\"'>" + vector);
      payloads.add("Words before " + vector + " and after.");
      payloads.add(vector.replace("<", "<\u0000").replace('\u0000', '\u000B'));
      payloads.add("</textarea></title></style></select></bdi>" + vector);
      payloads.add(vector + vector);
      payloads.add("<<" + vector + ">>");
    }
    return payloads;
  }

  private static Document document(String id, String payload, String text) {
    return new Document(
        id,
        text,
        ImmutableMap.<Field, String>builder()
            .put(Field.OUTLET, payload)
            .put(Field.ROLE, id.equals("!0") ? "wire" : payload)
            .put(Field.HEADLINE, payload)
            .put(Field.BYLINE, payload)
            .put(Field.PUBLISHED, payload)
            .put(Field.URL, payload)
            .put(Field.CREDIT, payload)
            .buildOrThrow());
  }

  @Test
  void thePageSaysWhatTheRunCanMiss() throws Exception {
    Corpus seeds = Repository.read(Repository.SEEDS);
    org.jsoup.nodes.Document page = open(report(seeds.documents()));
    assertThat(page.select("#guarantee").text()).contains("6 words", "more than 50 articles");
    assertThat(page.select("#curve tbody tr").eachText())
        .contains("0.3 23 % 23 %", "0.5 87 % 87 %", "0.8 over 99 % over 99 %");
    assertThat(page.select("#audit").text()).startsWith("This run was not audited.");
  }

  /// The relation between the first two is left out, as if the run had not found it.
  @Test
  void thePageNamesTheMissedPairsOfAnAudit() throws Exception {
    Corpus seeds = Repository.read(Repository.SEEDS);
    Trace whole = Repository.trace(seeds, Stages.SEQUENTIAL);
    Provenance nothing =
        Provenance.of(
            whole.articles(),
            ImmutableList.of(),
            whole.voices(),
            Repository.configuration().sourceLexicon(),
            Repository.configuration().scoring());
    Trace blind =
        new Trace(
            whole.articles(),
            whole.families(),
            whole.statistics(),
            whole.voices(),
            whole.sources(),
            nothing,
            Optional.empty());
    Trace audited = new Stemma(Repository.configuration(), Stages.SEQUENTIAL).audited(blind, 1_000);
    Path file = folder.resolve("report.html");
    new HtmlReport(Repository.run(seeds), audited, new MemoryEngine(Stages.SEQUENTIAL)).write(file);
    org.jsoup.nodes.Document page = open(file);
    assertThat(page.select("#audit").text())
        .startsWith(
            "5 of 5 articles were compared with all others, exactly (0 more are too short).")
        .contains("Of 1 pair with", "0 were found");
    assertThat(page.select("#audit-table tbody tr").eachText())
        .contains("Jaccard .8 or more 1 0 0.0 % all were compared");
    assertThat(page.select("#missed-list li").text())
        .startsWith("000_aaf2ae0c392ea11c and 001_32167f17b834f03e: Jaccard 1.00");
  }

  @Test
  void aReportOverFiveHundredArticlesOpens() throws Exception {
    List<Document> documents = new ArrayList<>();
    Corpus seeds = Repository.read(Repository.SEEDS);
    for (int i = 0; documents.size() < 500; i++) {
      for (Document seed : seeds.documents()) {
        documents.add(
            Document.of(seed.id() + "-" + i, seed.text().replace("Saturday", "Day " + i)));
      }
    }
    org.jsoup.nodes.Document page = open(report(documents));
    System.out.println(
        "a report over 500 articles was drawn "
            + page.selectFirst("html").attr("data-drawn")
            + " ms after opening");
    assertThat(page.select("#left option")).hasSize(500);
    assertThat(page.select("#ledger tbody tr")).hasSizeGreaterThan(10);
  }

  private Path report(List<Document> documents) throws IOException {
    Corpus corpus = new Corpus(ImmutableList.copyOf(documents), 0, ImmutableList.of());
    Path file = folder.resolve("report.html");
    new HtmlReport(
            Repository.run(corpus),
            Repository.trace(corpus, Stages.SEQUENTIAL),
            new MemoryEngine(Stages.SEQUENTIAL))
        .write(file);
    return file;
  }

  /// The page after its script has run.
  private org.jsoup.nodes.Document open(Path report) throws IOException, InterruptedException {
    Path dom = folder.resolve("dom.html");
    Process chromium =
        new ProcessBuilder(
                CHROMIUM.toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--user-data-dir=" + folder.resolve("profile"),
                "--dump-dom",
                report.toUri().toString())
            .redirectOutput(dom.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(chromium.waitFor(2, TimeUnit.MINUTES)).isTrue();
    return Jsoup.parse(Files.readString(dom, StandardCharsets.UTF_8));
  }
}
