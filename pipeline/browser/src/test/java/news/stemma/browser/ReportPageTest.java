package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import news.stemma.app.study.Study;
import news.stemma.app.study.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// The report of a run as a file, and from a server: alone, and with its data beside it.
@ExtendWith(Chromium.class)
final class ReportPageTest {
  private static final Path NEWSPAPERS =
      Path.of(System.getProperty("stemma.root", "../.."), "testdata/research/articles.jsonl");

  @TempDir private static Path folder;

  /// All in one file.
  private static Path single;

  /// With a folder beside it.
  private static Path many;

  @BeforeAll
  static void report() throws Exception {
    Path run = folder.resolve("run");
    single = folder.resolve("single.html");
    many = folder.resolve("many.html");
    stemma("trace", NEWSPAPERS.toString(), "-o", run.toString(), "--audit", "20");
    stemma("report", run.toString(), "-o", single.toString());
    Study.of(run, run.resolve("measure"), new Study.Options(Texts.EXCERPTS, 0, "test"))
        .write(many, Files.createDirectory(folder.resolve("work")));
  }

  private static void stemma(String... arguments) throws IOException, InterruptedException {
    ReportReader.stemma(folder, arguments);
  }

  @Test
  void aReportInOneFileReadsNothingElse(Chromium.Instance chromium) {
    try (ReportReader reader = ReportReader.open(chromium, 1280, single.toUri())) {
      assertThat(reader.requests()).containsExactly(single.toUri().toString());
      assertThat(reader.page().locator("#tiles dd").first().innerText()).startsWith("33");
      assertThat(reader.page().locator("#outlet-table tbody tr").count()).isEqualTo(5);
    }
  }

  @Test
  void aCellOfTheMatrixLeadsToTheSpansItCounts(Chromium.Instance chromium) {
    try (ReportReader reader = ReportReader.open(chromium, 1280, single.toUri())) {
      fromACellToSpans(reader);
    }
  }

  private static void fromACellToSpans(ReportReader reader) {
    Locator cell = reader.page().locator("#plot-follows .wide a").first();
    int count = Integer.parseInt(cell.locator("text").textContent());
    reader.follow(cell);
    assertThat(reader.page().locator("#detail-body tbody tr").count()).isEqualTo(count);
    reader.follow(reader.page().locator("#detail-body tbody a:text('Compare')").first());
    assertThat(reader.page().locator("#left-pane mark").count()).isPositive();
    assertThat(reader.page().locator("#right-pane mark").count()).isPositive();
    assertThat(reader.page().locator("#left-pane mark").first().innerText()).isNotBlank();
  }

  @Test
  void aBarLeadsToArticlesAndTheseToTheirCounterparts(Chromium.Instance chromium) {
    try (ReportReader reader = ReportReader.open(chromium, 1280, single.toUri())) {
      reader.follow(reader.page().locator("#plot-outlet .wide a[href*='Vale']").first());
      assertThat(reader.page().locator("#detail-title").innerText()).isEqualTo("Vale Echo");
      reader.follow(reader.page().locator("#detail-body a:has-text('Storm')").first());
      assertThat(reader.page().locator("#detail-body mark").count()).isPositive();
      reader.follow(reader.page().locator("#detail-body ol a").first());
      assertThat(reader.page().locator("#position").innerText()).startsWith("Passage 1 of");
    }
  }

  @Test
  void aBarOfTheHistogramCountsWhatItLeadsTo(Chromium.Instance chromium) {
    try (ReportReader reader = ReportReader.open(chromium, 1280, single.toUri())) {
      Locator bars = reader.page().locator("#plot-lag .wide a");
      assertThat(bars.count()).isPositive();
      for (int i = 0; i < bars.count(); i++) {
        int count = Integer.parseInt(bars.nth(i).locator("text").textContent());
        reader.follow(bars.nth(i));
        assertThat(reader.page().locator("#detail-body tbody tr").count()).isEqualTo(count);
      }
    }
  }

  @Test
  void aFindingCanBeLinked(Chromium.Instance chromium) {
    URI pair = URI.create(single.toUri() + "#pair=mw-0303,lo-0303");
    try (ReportReader reader = ReportReader.open(chromium, 1280, pair)) {
      reader.page().waitForSelector("#left-pane mark");
      assertThat(reader.page().locator("#right-pane").innerText()).contains("[…]");
      reader.page().goBack();
    }
  }

  @Test
  void aPairSaysHowSureItsDirectionIsAndWhyAboveItsTexts(Chromium.Instance chromium) {
    URI pair = URI.create(single.toUri() + "#pair=lo-0301,sc-0301");
    try (ReportReader reader = ReportReader.open(chromium, 1280, pair)) {
      reader.page().waitForSelector("#left-pane mark");
      assertThat(reader.page().locator("#verdict").innerText())
          .startsWith("lo-0301 descends from sc-0301");
      assertThat(reader.page().locator("#verdict + #evidence > .basis").innerText())
          .matches("Confidence 0\\.\\d\\d, by what the texts say:");
      assertThat(reader.page().locator("#evidence li").allInnerTexts())
          .contains(
              "2.0 credits-the-other: the derived text names Sorrel Courier as who reports, whose"
                  + " text the source is · lo-0301: “Sorrel Courier”");
    }
  }

  @Test
  void aPairWithoutADirectionSaysWhatSpokeForOne(Chromium.Instance chromium) throws Exception {
    URI page = undecided();
    URI pair = URI.create(page + "#pair=early,late");
    try (ReportReader reader = ReportReader.open(chromium, 1280, pair)) {
      reader.page().waitForSelector("#left-pane mark");
      assertThat(reader.page().locator("#evidence").innerText())
          .contains("No direction is named.", "if early were the source: published-earlier")
          .contains("Below odds of 4 to 1 no direction is named.");
    }
  }

  /// The report on two articles of one text and nothing that tells who took it from whom.
  private static URI undecided() throws IOException, InterruptedException {
    String text =
        "Divers recovered the second mooring chain of the grounded ferry Orsund on Tuesday. The"
            + " vessel had drifted onto the eastern sandbank while its crew of nine waited for a"
            + " pilot boat that never came, and two tugs lay idle behind the grain pier.";
    List<String> articles = new ArrayList<>();
    for (String id : List.of("early", "late")) {
      articles.add(
          JsonMapper.shared()
              .createObjectNode()
              .put("id", id)
              .put("outlet", id.equals("early") ? "Bay Echo" : "Coast Press")
              .put("published", "2026-03-03T1%d:00:00Z".formatted(articles.size() * 3))
              .put("headline", "Headline of " + id)
              .put("text", text)
              .toString());
    }
    Path input = folder.resolve("undecided.jsonl");
    Path run = folder.resolve("undecided");
    Path page = folder.resolve("undecided.html");
    if (Files.notExists(page)) {
      Files.write(input, articles);
      stemma("trace", input.toString(), "-o", run.toString());
      stemma("report", run.toString(), "-o", page.toString());
    }
    return page.toUri();
  }

  @Test
  void whatOnlyCameLaterStandsApartFromEdgesAndLeadsToItsTexts(Chromium.Instance chromium)
      throws Exception {
    URI follows = URI.create(undecided() + "#follows=Coast%20Press,Bay%20Echo");
    try (ReportReader reader = ReportReader.open(chromium, 390, follows)) {
      reader.page().waitForSelector("#detail-body table");
      assertThat(reader.page().locator("#detail-about").innerText())
          .isEqualTo("0 edges of descent; came later, direction not told: 1");
      Appearance.watch(reader.page());
      Appearance.look("follows-later", reader.page());
      reader.follow(reader.page().locator("#detail-body a:text('Compare')"));
      assertThat(reader.page().locator("#verdict").innerText())
          .isEqualTo(
              "early and late are copies of one text; which was made from which is unknown.");
      Appearance.look("pair-later", reader.page());
      reader.go("#story=early");
      assertThat(reader.page().locator("#detail-body td[data-label='Made from']").allInnerTexts())
          .containsExactly("", "later than early, direction unknown");
      assertThat(reader.page().locator(".moments a circle.unknown").count()).isEqualTo(2);
      assertThat(reader.page().locator(".moments p").innerText())
          .contains("not known: a copy, excerpt or extension without a direction")
          .doesNotContain("from none here");
      assertThat(reader.page().locator("#descent").isVisible()).isFalse();
      Appearance.look("story-later", reader.page());
    }
  }

  @Test
  void aRelationOfFurnitureNamesFormsToo(Chromium.Instance chromium) {
    URI kind = URI.create(single.toUri() + "#relation=furniture-only");
    try (ReportReader reader = ReportReader.open(chromium, 1280, kind)) {
      reader
          .page()
          .waitForFunction(
              "() => document.getElementById('detail-about').textContent"
                  + ".includes('or a form filled anew: a formula with other figures.')");
    }
  }

  @Test
  void theTimesBelowAStoryStandOnOneLineAtADesk(Chromium.Instance chromium) {
    URI story = URI.create(single.toUri() + "#story=ve-0303");
    try (ReportReader reader = ReportReader.open(chromium, 1280, story)) {
      Locator times = reader.page().locator(".moments > svg > text.quiet");
      times.first().waitFor();
      assertThat(times.first().getAttribute("y")).isEqualTo(times.last().getAttribute("y"));
    }
  }

  @Test
  void keysOfTheComparisonLookLikeKeys(Chromium.Instance chromium) {
    URI pair = URI.create(single.toUri() + "#pair=lo-0301,sc-0301");
    try (ReportReader reader = ReportReader.open(chromium, 1280, pair)) {
      Locator key = reader.page().locator("#next kbd");
      key.waitFor();
      assertThat(key.evaluate("key => getComputedStyle(key).borderTopStyle")).isEqualTo("solid");
      assertThat(reader.page().locator("#evidence + #totals + .tools kbd").allInnerTexts())
          .containsExactly("p", "n");
    }
  }

  @Test
  void anyArticleOfAStoryOpensIt(Chromium.Instance chromium) {
    try (ReportReader reader =
        ReportReader.open(chromium, 1280, URI.create(single.toUri() + "#story=ve-0303"))) {
      reader.page().waitForSelector(".moments");
      assertThat(reader.page().locator("#detail-about").innerText())
          .startsWith("4 articles of 4 outlets")
          .contains("3 edges of descent between articles");
    }
    try (ReportReader reader =
        ReportReader.open(chromium, 1280, URI.create(single.toUri() + "#story=ht-0306"))) {
      reader.page().waitForSelector("#graph ellipse");
      assertThat(reader.page().locator("#detail-about").innerText())
          .contains("0 edges of descent between articles, and 2 from texts that are not in");
      assertThat(reader.page().locator("#graph ellipse ~ text").textContent())
          .isEqualTo("Agencies");
    }
  }

  /// With an edge from the first to the last of a chain, and a title in capitals.
  @Test
  void anEdgeThatSkipsALayerRunsBesideItsBoxesAndTitlesFitIntoTheirs(Chromium.Instance chromium) {
    try (ReportReader reader = ReportReader.open(chromium, 1280, single.toUri())) {
      reader
          .page()
          .evaluate(
              """
              () => {
                document.getElementById("overview").hidden = true;
                document.getElementById("detail").hidden = false;
                const documents = ["a", "b", "c", "d"].map((id) => ({ id, headline: "MAMMOTH WOMAN SWIMS HOME", outlet: "THE MORNING AND EVENING NEWS" }));
                const edges = [["b", "a"], ["c", "b"], ["d", "c"], ["d", "a"]].map(([derived, source]) => ({ derived, source }));
                const trace = { documents, relations: [], passages: [], sentences: [], clusters: [], graph: { nodes: [], edges } };
                Descent.start(Reading.of(trace, { brief: (doc) => doc.headline }));
              }
              """);
      Object hidden =
          reader
              .page()
              .evaluate(
                  """
                  () => {
                    const boxes = [...document.querySelectorAll("#graph rect")].map((r) => r.getBBox());
                    const paths = [...document.querySelectorAll("#graph svg > path")];
                    const isInside = ({ x, y }) => boxes.some((b) => x > b.x && x < b.x + b.width && y > b.y && y < b.y + b.height);
                    return paths.filter((p) => Array.from({ length: 101 }, (_, i) => p.getPointAtLength(p.getTotalLength() * i / 100)).some(isInside)).length;
                  }
                  """);
      assertThat(hidden).isEqualTo(0);
      Object wide =
          reader
              .page()
              .evaluate(
                  "() => [...document.querySelectorAll('#graph text')].filter((t) =>"
                      + " t.getComputedTextLength() > 166).map((t) => t.textContent)");
      assertThat(wide).isEqualTo(List.of());
      assertThat(reader.page().locator("#graph rect").count()).isEqualTo(4);
      assertThat(reader.page().locator("#graph title").first().textContent())
          .contains("MAMMOTH WOMAN SWIMS HOME", "THE MORNING AND EVENING NEWS");
    }
  }

  @Test
  void aSourceWithoutCommonWordsIsToldFromAWithheldOne(Chromium.Instance chromium) {
    try (ReportReader reader = ReportReader.open(chromium, 1280, single.toUri())) {
      assertThat(inferredSource(reader, "{ commonWording: '' }"))
          .contains("Its witnesses have no run of words in common.")
          .doesNotContain("withheld");
      assertThat(inferredSource(reader, "{}"))
          .contains("[withheld]", "What all witnesses share is withheld.");
    }
  }

  private static String inferredSource(ReportReader reader, String wording) {
    return (String)
        reader
            .page()
            .evaluate(
                """
                () => {
                  const node = { kind: "inferred-source", id: "x", witnesses: [], ...%s };
                  const trace = { documents: [], relations: [], passages: [], sentences: [], clusters: [], graph: { nodes: [node], edges: [] } };
                  return Reading.inferredSource(Reading.of(trace, {}), node, "a text", () => "").textContent;
                }
                """
                    .formatted(wording));
  }

  @Test
  void twoThatShareNothingAreShownAndThatIsSaid(Chromium.Instance chromium) {
    URI pair = URI.create(single.toUri() + "#pair=ht-0301,ve-0307");
    try (ReportReader reader = ReportReader.open(chromium, 1280, pair)) {
      reader.page().waitForSelector("#left-pane p");
      assertThat(reader.page().locator("#detail-body").innerText())
          .contains("The run found nothing that these two share.");
      assertThat(reader.page().locator("#left-pane").innerText())
          .contains("Hillside Times · 2026-03-03 08:00 UTC")
          .containsOnlyOnce("What a quay is worth");
    }
  }

  @Test
  void theFootNamesTheRunAsItIsCited(Chromium.Instance chromium) throws IOException {
    String run =
        JsonMapper.shared()
            .readTree(folder.resolve("run/measure/measure.json"))
            .path("run")
            .asString();
    try (ReportReader reader = ReportReader.open(chromium, 1280, single.toUri())) {
      assertThat(reader.page().locator("#made-by").innerText())
          .contains("run " + run.substring(0, 12), "95 % intervals by story and day");
    }
  }

  @Test
  void aCorpusWithoutFieldsIsReadWithoutThem(Chromium.Instance chromium) throws Exception {
    String shared =
        "Divers recovered the second mooring chain of the grounded ferry Orsund on Tuesday, harbour"
            + " master Ilse Tarn said. The vessel had drifted onto the eastern sandbank while its"
            + " crew of nine waited for a pilot boat that never came.";
    Path input = folder.resolve("bare.jsonl");
    Files.write(
        input,
        List.of(
            "{\"id\":\"a\",\"text\":\"" + shared + " The rest is here alone and told by one.\"}",
            "{\"id\":\"b\",\"text\":\"" + shared + "\"}"));
    Path page = folder.resolve("bare.html");
    stemma("trace", input.toString(), "-o", folder.resolve("bare").toString());
    stemma("report", folder.resolve("bare").toString(), "-o", page.toString());
    try (ReportReader reader = ReportReader.open(chromium, 1280, page.toUri())) {
      assertThat(reader.page().locator("#lead").innerText())
          .contains("words are undecided, and count as unmatched", "are shared with nobody")
          .contains("give them as the field published")
          .doesNotContain("earlier");
      Appearance.watch(reader.page());
      Appearance.look("bare", reader.page());
      reader.follow(reader.page().locator("#story-table a").first());
      reader.follow(reader.page().locator("#detail-body a[href^='#article']").first());
      assertThat(reader.page().locator("#detail-body table").innerText())
          .contains("unknown which was first");
    }
  }

  @Test
  void chunksAreReadWhenTheyAreAskedForFromFilesToo(Chromium.Instance chromium) {
    try (ReportReader reader = ReportReader.open(chromium, 1280, many.toUri())) {
      assertThat(reader.requests())
          .noneMatch(url -> url.contains("texts-") || url.contains("edges-"));
      fromACellToSpans(reader);
      assertThat(reader.requests())
          .anyMatch(url -> url.endsWith("many.data/edges-0.js"))
          .anyMatch(url -> url.endsWith("many.data/texts-0.js"));
    }
  }

  @Test
  void chunksAreReadFromAServer(Chromium.Instance chromium) {
    var server =
        SimpleFileServer.createFileServer(
            new InetSocketAddress(InetAddress.getLoopbackAddress(), 0),
            folder.toAbsolutePath(),
            SimpleFileServer.OutputLevel.NONE);
    server.start();
    URI report = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/many.html");
    try (ReportReader reader = ReportReader.open(chromium, 1280, report)) {
      fromACellToSpans(reader);
    } finally {
      server.stop(0);
    }
  }

  @Test
  void aReportWithoutItsFolderSaysSo(Chromium.Instance chromium) throws IOException {
    Path alone = Files.createDirectory(folder.resolve("alone")).resolve("many.html");
    Files.copy(many, alone);
    ReportReader reader = ReportReader.open(chromium, 1280, alone.toUri());
    assertThat(reader.page().locator("#lead").innerText())
        .contains("Keep the folder many.data beside this page.");
    reader.forget();
  }

  @Test
  void hostileTextStaysText(Chromium.Instance chromium) throws Exception {
    String hostile = "</script><img src=x onerror=alert(1)><svg onload=alert(2)>";
    String text = "The harbour master opened the old gate of the dock on Monday at nine. ";
    List<String> articles = new ArrayList<>();
    for (String id : List.of("a" + hostile, "b" + hostile)) {
      articles.add(
          JsonMapper.shared()
              .createObjectNode()
              .put("id", id)
              .put("outlet", hostile + id)
              .put("headline", hostile)
              .put("byline", hostile)
              .put("url", "javascript:alert(3)")
              .put("published", "2026-03-0%dT10:00:00Z".formatted(articles.size() + 1))
              .put("text", text.repeat(3) + hostile + "\n\n" + hostile + " " + text)
              .toString());
    }
    Path input = folder.resolve("hostile.jsonl");
    Files.write(input, articles);
    Path run = folder.resolve("hostile");
    Path page = folder.resolve("hostile.html");
    stemma("trace", input.toString(), "-o", run.toString());
    stemma("report", run.toString(), "-o", page.toString(), "--full-text");
    try (ReportReader reader = ReportReader.open(chromium, 1280, page.toUri())) {
      reader.follow(reader.page().locator("#outlet-table a").first());
      reader.follow(reader.page().locator("#detail-body a").first());
      assertThat(reader.page().locator("#detail-title").innerText()).isEqualTo(hostile);
      reader.follow(reader.page().locator("#detail-body a[href^='#pair']").first());
      assertThat(reader.page().locator("#left-pane").innerText()).contains("onerror=alert(1)");
      reader.follow(reader.page().locator("#detail-body a[href^='#story']").first());
      assertThat(reader.page().locator("img, [onload], [onerror], a[href^=javascript]").count())
          .isZero();
    }
  }

  @Test
  void idsWithHalfAPairAreLedToEachByItsOwnAddress(Chromium.Instance chromium) throws Exception {
    String text = "The harbour master opened the old gate of the dock on Monday at nine sharp. ";
    Path input = folder.resolve("half.jsonl");
    StringBuilder lines = new StringBuilder();
    for (String id : List.of("a\\ud800", "a\\ud801", "a\\\\ud800")) {
      lines.append(
          "{\"id\":\"%s\",\"outlet\":\"%s\",\"headline\":\"No. %d\",\"text\":\"%s\"}%n"
              .formatted(id, id, lines.length(), text.repeat(3)));
    }
    Files.writeString(input, lines);
    Path run = folder.resolve("half");
    Path page = folder.resolve("half.html");
    stemma("trace", input.toString(), "-o", run.toString());
    stemma("report", run.toString(), "-o", page.toString());
    List<String> titles = new ArrayList<>();
    for (String address : List.of("a%5Cud800", "a%5Cud801", "a%5C%5Cud800")) {
      URI place = URI.create(page.toUri() + "#article=" + address);
      try (ReportReader reader = ReportReader.open(chromium, 1280, place)) {
        reader
            .page()
            .waitForFunction(
                "() => document.getElementById('detail-title').textContent[0] === 'N'");
        titles.add(reader.page().locator("#detail-title").innerText());
        reader.follow(reader.page().locator("#detail-body a[href^='#pair']").first());
        assertThat(reader.page().locator("#trouble").isVisible()).isFalse();
      }
    }
    assertThat(titles).doesNotHaveDuplicates().allMatch(title -> title.startsWith("No. "));
  }

  @Test
  void storiesAreFoundByWordsAndOutlets(Chromium.Instance chromium) {
    try (ReportReader reader = ReportReader.open(chromium, 1280, single.toUri())) {
      reader.page().fill("#story-search", "savings bank");
      reader.page().waitForSelector("#story-filter[data-narrowed='1']");
      assertThat(reader.page().locator("#story-table tbody tr").count()).isEqualTo(1);
      reader.page().fill("#story-search", "");
      reader.page().waitForSelector("#story-filter[data-narrowed='8']");
      reader.page().fill("#story-outlet", "meridian");
      reader.page().fill("#story-size", "4");
      reader.page().waitForSelector("#story-filter[data-narrowed='1']");
      reader.follow(reader.page().locator("#story-table a").first());
      assertThat(reader.page().locator("#graph rect").count()).isEqualTo(4);
      assertThat(reader.page().locator(".moments a circle").count()).isEqualTo(4);
    }
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "390, DARK", "1280, LIGHT", "1280, DARK"})
  void everythingFitsAndCanBeRead(int width, ColorScheme scheme, Chromium.Instance chromium)
      throws IOException {
    try (ReportReader reader = ReportReader.open(chromium, width, single.toUri())) {
      reader.look(
          scheme,
          List.of(
              "#pair=mw-0303,lo-0303",
              "#article=ve-0303",
              "#story=lo-0303",
              "#outlet=Vale%20Echo",
              "#agency=Sorrel%20Courier",
              "#relation=copy",
              "#inferred"));
    }
  }
}
