package news.stemma.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import news.stemma.app.study.Study;
import news.stemma.app.study.Texts;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

/// What a report says of agencies and of versions: from every number to its words.
@ExtendWith(Chromium.class)
final class ReportVersionsTest {
  private static final String CHAIN =
      "Divers recovered the second mooring chain of the grounded ferry Orsund on Tuesday, harbour"
          + " master Ilse Tarn said in the afternoon. The vessel had drifted onto the eastern"
          + " sandbank while its crew of nine waited for a pilot boat that never came.";
  private static final String FUEL =
      "Salvage crews will pump 340 tonnes of fuel from its tanks before the spring tide lifts the"
          + " hull. Fishing in the bay stays forbidden until inspectors have tested the water at"
          + " eleven places along the coast road.";
  private static final String KEEPER =
      "“Nobody on this coast will forget the sound of that hull,” said the lighthouse keeper.";
  private static final String CORRECTION =
      "Correction: an earlier version gave a wrong amount of fuel.";
  private static final String TOWER =
      "Meanwhile the bakery quarter celebrated its restored clock tower, for which schoolchildren"
          + " had collected donations over four winters, with music, lanterns and a procession"
          + " through narrow lanes.";
  private static final String LIFEBOATS =
      "The Marram Foundation will pay for nine new lifeboats along the dunes, each with a crew of"
          + " six volunteers trained over two summers. The first of them will be christened in May"
          + " by the oldest living pilot of the estuary.";

  @TempDir private static Path folder;

  /// All in one file.
  private static Path single;

  /// With a folder beside it.
  private static Path many;

  @BeforeAll
  static void report() throws Exception {
    Path input = folder.resolve("articles.jsonl");
    String changed = CHAIN.replace("Tarn", "Varn");
    String corrected = FUEL.replace("340", "355");
    Files.write(
        input,
        List.of(
            article("wire-1", "Coastwire", "03T15", CHAIN + "\n\n" + FUEL, Map.of("role", "wire")),
            article("echo-1", "Bay Echo", "03T18", paragraphs(CHAIN, FUEL, KEEPER), Map.of()),
            article(
                "echo-2",
                "Bay Echo",
                "04T08",
                paragraphs(changed, corrected, KEEPER, CORRECTION),
                Map.of()),
            article(
                "echo-3",
                "Bay Echo",
                "05T08",
                paragraphs(changed.replace("nine", "eleven"), corrected, CORRECTION, TOWER),
                Map.of()),
            article("gull-1", "Gull Review", "06T09", TOWER, Map.of("credit", "Reuters")),
            article(
                "marram-1",
                "Marram Foundation",
                "05T09",
                LIFEBOATS,
                Map.of("role", "press-release")),
            article("dune-1", "Dune Post", "05T12", paragraphs(LIFEBOATS, CHAIN), Map.of()),
            article(
                "dune-2",
                "Dune Post",
                "06T12",
                paragraphs(LIFEBOATS.replace("nine", "twelve"), CHAIN),
                Map.of("status", "withheld"))));
    Path run = folder.resolve("run");
    single = folder.resolve("single.html");
    many = folder.resolve("many.html");
    ReportReader.stemma(folder, "trace", input.toString(), "-o", run.toString());
    ReportReader.stemma(folder, "report", run.toString(), "-o", single.toString());
    Study.of(run, run.resolve("measure"), new Study.Options(Texts.EXCERPTS, 0, "test"))
        .write(many, Files.createDirectory(folder.resolve("work")));
  }

  private static String paragraphs(String... paragraphs) {
    return String.join("\n\n", paragraphs);
  }

  /// @param hour of March 2026, with its day
  private static String article(
      String id, String outlet, String hour, String text, Map<String, String> more) {
    var record =
        JsonMapper.shared()
            .createObjectNode()
            .put("id", id)
            .put("outlet", outlet)
            .put("published", "2026-03-" + hour + ":00:00Z")
            .put("headline", "Headline of " + id)
            .put("text", text);
    more.forEach(record::put);
    return record.toString();
  }

  private static ReportReader open(Chromium.Instance chromium) {
    return ReportReader.open(chromium, 1280, single.toUri());
  }

  private static Locator rowOf(ReportReader reader, String table, String text) {
    return reader
        .page()
        .locator(table + " tbody tr")
        .filter(new Locator.FilterOptions().setHasText(text))
        .first();
  }

  @Test
  void aShareOfAnAgencyLeadsToTheArticlesAndPassagesItCounts(Chromium.Instance chromium) {
    try (ReportReader reader = open(chromium)) {
      Locator cell =
          rowOf(reader, "#agency-table", "Bay Echo").locator("td[data-label='Wire copy']");
      assertThat(cell.innerText()).contains("237 words in 3 articles");
      reader.follow(cell.locator("a"));
      assertThat(reader.page().locator("#detail-about").innerText())
          .startsWith("237 narrative words in 3 articles");
      Locator counted = reader.page().locator("#detail-body td[data-label='Narrative words']");
      assertThat(counted.allInnerTexts()).contains("79");
      Locator texts = reader.page().locator("#detail-body td[data-label='Texts'] a");
      assertThat(texts.count()).isEqualTo(3);
      reader.follow(texts.first());
      assertThat(reader.page().locator("#left-pane h3").innerText()).isEqualTo("wire-1");
      assertThat(reader.page().locator("#right-pane mark").count()).isPositive();
    }
  }

  @Test
  void aBarOfThePlotLeadsToTheSameAsTheTable(Chromium.Instance chromium) {
    try (ReportReader reader = open(chromium)) {
      reader.follow(reader.page().locator("#plot-agency .wide a[href*='Dune']").first());
      assertThat(reader.page().locator("#detail-about").innerText())
          .startsWith("42 narrative words in 1 article, 51.2 % of all its narrative");
      reader.follow(
          reader.page().locator("#detail-body td[data-label='Name'] a:has-text('Coastwire')"));
      assertThat(reader.page().locator("#detail-about").innerText())
          .startsWith("42 narrative words in 1 article, 51.2 % of all its narrative");
    }
  }

  @Test
  void aCreditLeadsToTheArticleThatGivesItAndAReleaseStandsApart(Chromium.Instance chromium) {
    try (ReportReader reader = open(chromium)) {
      reader.follow(
          rowOf(reader, "#agency-table", "Gull Review").locator("td[data-label='Credited'] a"));
      reader.follow(reader.page().locator("#detail-body a:has-text('credits Reuters')"));
      assertThat(reader.page().locator("#detail-title").innerText())
          .isEqualTo("Headline of gull-1");
      assertThat(reader.page().locator("#detail-about").innerText()).contains("credit Reuters");
      assertThat(reader.page().locator("#supplied").innerText())
          .contains("Credited: 27 narrative words");
      reader.go("#agency=Dune%20Post,press-release");
      reader.follow(reader.page().locator("#detail-body td[data-label='Texts'] a").first());
      assertThat(reader.page().locator("#left-pane").innerText()).contains("marram-1", "lifeboats");
    }
  }

  @Test
  void aChangedNumberLeadsToItsPlaceInBothTexts(Chromium.Instance chromium) {
    try (ReportReader reader = open(chromium)) {
      reader.follow(reader.page().locator("#update-table a:has-text('340 → 355')"));
      assertThat(current(reader, "left")).containsExactly("340");
      assertThat(current(reader, "right")).containsExactly("355");
      reader.page().locator(".changes button:has-text('name')").click();
      assertThat(current(reader, "left")).containsExactly("Tarn");
      assertThat(current(reader, "right")).containsExactly("Varn");
    }
  }

  private static List<String> current(ReportReader reader, String side) {
    return reader.page().locator("#" + side + "-pane .changed.current").allInnerTexts();
  }

  @Test
  void aCountOfChangesLeadsToAsMany(Chromium.Instance chromium) {
    try (ReportReader reader = open(chromium)) {
      for (String kind : List.of("Numbers", "Names", "Quotations")) {
        reader.page().evaluate("() => { location.hash = 'updates'; }");
        reader.page().waitForSelector("#overview:not([hidden])");
        Locator counts = reader.page().locator("#update-table td[data-label='" + kind + "'] a");
        assertThat(counts.count()).isPositive();
        int count = Integer.parseInt(counts.first().innerText());
        reader.follow(counts.first());
        assertThat(reader.page().locator(".changes li").count()).isEqualTo(count);
      }
    }
  }

  @Test
  void aQuotationThatWasDroppedIsShownWhereItStood(Chromium.Instance chromium) {
    try (ReportReader reader = open(chromium)) {
      reader.go("#pair=echo-3,echo-2,quotations");
      assertThat(reader.page().locator(".changes li").innerText()).contains("dropped Nobody");
      assertThat(current(reader, "left")).isEmpty();
      assertThat(String.join("", current(reader, "right")))
          .startsWith("Nobody on this coast will forget the sound of that hull");
    }
  }

  @Test
  void versionsAreNarrowedByWhatChangedAndByItsWords(Chromium.Instance chromium) {
    try (ReportReader reader = open(chromium)) {
      Page page = reader.page();
      assertThat(page.locator("#update-count").innerText()).isEqualTo("3 versions");
      page.selectOption("#update-kind", "quotation");
      page.waitForSelector("#update-filter[data-narrowed='1']");
      assertThat(page.locator("#update-table tbody").innerText()).contains("echo-3", "dropped");
      page.selectOption("#update-kind", "any");
      page.waitForSelector("#update-filter[data-narrowed='2']");
      page.fill("#update-search", "varn");
      page.waitForSelector("#update-filter[data-narrowed='1']");
      assertThat(page.locator("#update-count").innerText()).isEqualTo("1 of 3 versions");
      page.fill("#update-search", "nothing of that kind");
      page.waitForSelector("#update-filter[data-narrowed='0']");
      assertThat(page.locator("#update-table").innerText()).isEqualTo("No version is like that.");
    }
  }

  @Test
  void anArticleShowsItsHistoryFromTheFirstVersionOn(Chromium.Instance chromium) {
    try (ReportReader reader = open(chromium)) {
      reader.go("#article=echo-2");
      Locator versions = reader.page().locator("#history tbody tr");
      assertThat(versions.count()).isEqualTo(3);
      assertThat(versions.nth(0).innerText()).contains("echo-1", "the first that is known");
      assertThat(versions.nth(1).innerText()).contains("this article", "340 → 355", "14.0 h");
      reader.follow(versions.nth(2).locator("a:has-text('nine → eleven')"));
      assertThat(current(reader, "right")).containsExactly("eleven");
      reader.go("#article=gull-1");
      assertThat(reader.page().locator("#history").count()).isZero();
    }
  }

  @Test
  void ofAWithheldVersionNothingIsTold(Chromium.Instance chromium) throws IOException {
    try (ReportReader reader = open(chromium)) {
      assertThat(rowOf(reader, "#update-table", "dune-2").innerText())
          .contains("not told: a text is withheld");
      assertThat(Files.readString(single)).doesNotContain("Headline of dune-2", "twelve");
    }
  }

  @Test
  void changesAreReadWhenTheyAreAskedFor(Chromium.Instance chromium) {
    try (ReportReader reader = ReportReader.open(chromium, 1280, many.toUri())) {
      assertThat(reader.requests())
          .anyMatch(url -> url.endsWith("many.data/updates-0.js"))
          .noneMatch(url -> url.contains("changes-") || url.contains("carried-"));
      reader.follow(reader.page().locator("#update-table a:has-text('340 → 355')"));
      assertThat(current(reader, "right")).containsExactly("355");
      assertThat(reader.requests()).anyMatch(url -> url.endsWith("many.data/changes-0.js"));
      reader.go("#agency=Bay%20Echo");
      assertThat(reader.requests()).anyMatch(url -> url.endsWith("many.data/carried-0.js"));
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
              "#agency=Dune%20Post",
              "#agency=Dune%20Post,press-release,Marram%20Foundation",
              "#pair=echo-1,echo-2,change-1",
              "#article=echo-2"));
    }
  }
}
