package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.stemma.app.Repository;
import news.stemma.app.study.Study;
import news.stemma.app.study.Texts;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ReportCommandTest {
  private static final String SHARED =
      "Divers recovered the second mooring chain of the grounded ferry Orsund on Tuesday, harbour"
          + " master Ilse Tarn said in the afternoon. The vessel had drifted onto the eastern"
          + " sandbank while its crew of nine waited for a pilot boat that never came.";
  private static final String OWN =
      "Meanwhile the bakery quarter celebrated its restored clock tower, for which schoolchildren"
          + " had collected donations over four winters, with music, lanterns and a procession"
          + " through narrow lanes that ended beside the zirconium foundry at midnight.";

  @TempDir private Path folder;

  private Path newspapers() {
    Path run = folder.resolve("run");
    Shell.run("trace", Repository.NEWSPAPERS.toString(), "-o", run.toString(), "--audit", "20");
    return run;
  }

  private Path run(String... articles) throws IOException {
    Path input = folder.resolve("articles.jsonl");
    Files.write(input, List.of(articles));
    Path run = folder.resolve("run");
    assertThat(Shell.run("trace", input.toString(), "-o", run.toString()).code()).isZero();
    return run;
  }

  private static String article(String id, String outlet, String day, String text, String... more) {
    var record =
        JsonMapper.shared()
            .createObjectNode()
            .put("id", id)
            .put("outlet", outlet)
            .put("published", day)
            .put("headline", "Headline of " + id)
            .put("text", text);
    for (int i = 0; i < more.length; i += 2) {
      record.put(more[i], more[i + 1]);
    }
    return record.toString();
  }

  private static Shell report(Path run, Path file, String... options) {
    String[] arguments =
        Stream.concat(
                Stream.of("report", run.toString(), "-o", file.toString()), Stream.of(options))
            .toArray(String[]::new);
    return Shell.run(arguments);
  }

  @Test
  void idsWithHalfAPairAreArticlesOfTheirOwn() throws IOException {
    Path run =
        run(
            article("ONE", "Courier", "2026-03-01", SHARED).replace("ONE", "a\\ud800"),
            article("TWO", "Gazette", "2026-03-02", SHARED + " " + OWN).replace("TWO", "a\\ud801"),
            article("a?", "Herald \u0001", "2026-03-03", SHARED));
    Path page = folder.resolve("report.html");
    assertThat(report(run, page).code()).isZero();
    assertThat(Files.readString(folder.resolve("report.plots/story.csv")))
        .contains("\ndot,a\\ud800,Courier,", "\ndot,a\\ud801,Gazette,", "\ndot,a?,Herald \\u0001,");
    assertThat(Files.readString(page))
        .contains("\"id\":\"a\\uD800\"", "\"id\":\"a\\uD801\"", "\"id\":\"a?\"")
        .contains("#article=a%5Cud800\"");
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    Path run = newspapers();
    Path one = folder.resolve("one/report.html");
    Path other = folder.resolve("other/report.html");
    assertThat(report(run, one).code()).isZero();
    assertThat(report(run, other).code()).isZero();
    assertThat(files(one.getParent())).isEqualTo(files(other.getParent())).hasSize(23);
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        files.put(folder.relativize(file).toString(), bytes);
      }
    }
    return files;
  }

  @Test
  void aSecondReportOfTheSameDoesNothingAndSaysSo() throws IOException {
    Path run = newspapers();
    Path file = folder.resolve("report.html");
    report(run, file);
    assertThat(report(run, file).err()).contains("holds this very report already; nothing to do");
    Shell other = report(run, file, "--full-text");
    assertThat(other.code()).isEqualTo(2);
    assertThat(other.err()).contains("--overwrite replaces it");
    assertThat(report(run, file, "--full-text", "--overwrite").code()).isZero();
    assertThat(start(Jsoup.parse(file)).path("texts").asString()).isEqualTo("full");
  }

  @Test
  void aReportThatIsNoLongerAsItWasWrittenIsNotTakenForWhole() throws IOException {
    Path run = run(article("a", "Courier", "2026-03-01", SHARED));
    Path file = folder.resolve("report.html");
    report(run, file);
    Path recall = folder.resolve("report.plots/recall.csv");
    Files.writeString(recall, Files.readString(recall).replace("stated", "STATED"));
    Shell changed = report(run, file);
    assertThat(changed.code()).isEqualTo(2);
    assertThat(changed.err())
        .hasLineCount(1)
        .contains("recall.csv was changed; --overwrite makes it anew");
    Files.delete(recall);
    assertThat(report(run, file).err()).contains("recall.csv is not there");
    assertThat(report(run, file, "--overwrite").code()).isZero();
    assertThat(report(run, file).err()).contains("nothing to do");
    Files.writeString(file, Files.readString(file) + "\n");
    assertThat(report(run, file).err()).contains("report.html has ", " bytes, not ");
  }

  @Test
  void measuresThatWereCutShortAreNotReported() throws IOException {
    Path run = run(article("a", "Courier", "2026-03-01", SHARED));
    report(run, folder.resolve("report.html"));
    Files.writeString(run.resolve("measure/articles.jsonl"), "");
    Shell shell = report(run, folder.resolve("other.html"));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("articles.jsonl has 0 bytes", "--overwrite");
    assertThat(folder.resolve("other.html")).doesNotExist();
  }

  @Test
  void aFileThatAnotherReportIsWrittenToIsLeftAlone() throws IOException {
    Path run = run(article("a", "Courier", "2026-03-01", SHARED));
    Path file = folder.resolve("report.html");
    try (Workspace other = Workspace.beside(file, Study.work(file))) {
      Shell shell = report(run, file);
      assertThat(shell.code()).isEqualTo(75);
      assertThat(shell.err()).contains(file + " is being written by another run; wait for it");
      Shell page = Shell.run("trace", Repository.SEEDS.toString(), "--report", file.toString());
      assertThat(page.code()).isEqualTo(75);
      // Its plots would lie in the same folder.
      assertThat(report(run, folder.resolve("report.htm")).code()).isEqualTo(75);
      assertThat(other.isBegun()).isFalse();
    }
    assertThat(file).doesNotExist();
    assertThat(report(run, file).code()).isZero();
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("articles.jsonl", "run", "report.html", "report.plots");
    }
  }

  @Test
  void aFolderWithoutARunIsRefusedInOneLine() {
    Shell shell = report(folder, folder.resolve("report.html"));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("holds no finished run").hasLineCount(1);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void measuresOfAnotherRunAreRefused() throws IOException {
    Path run = newspapers();
    Files.createDirectories(run.resolve("measure"));
    Files.writeString(run.resolve("measure/measure.json"), "{\"run\":\"other\"}\n");
    Shell shell = report(run, folder.resolve("report.html"));
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).contains("is of another run").hasLineCount(1);
    assertThat(folder.resolve("report.html")).doesNotExist();
  }

  @Test
  void theSummaryCountsWhatTheRunHas() throws IOException {
    Path run = newspapers();
    Path file = folder.resolve("report.html");
    report(run, file);
    Document page = Jsoup.parse(file);
    JsonNode start = start(page);
    long relations;
    try (Stream<String> lines = Files.lines(run.resolve("relations.jsonl"))) {
      relations = lines.count();
    }
    long counted = start.path("relations").valueStream().mapToLong(JsonNode::asLong).sum();
    assertThat(counted).isEqualTo(relations);
    assertThat(start.path("chunks").path("texts").path("rows").asInt()).isEqualTo(33);
    assertThat(page.select("figure.plot")).hasSize(7);
    assertThat(page.select("#plot-follows .wide a")).isNotEmpty();
  }

  @Test
  void storiesHaveTheEdgesBetweenArticles() throws IOException {
    Path file = folder.resolve("report.html");
    report(newspapers(), file);
    Document page = Jsoup.parse(file);
    int ofStories =
        rows(page, "stories").valueStream().mapToInt(story -> story.path(6).asInt()).sum();
    assertThat(ofStories).isEqualTo(15);
    assertThat(start(page).path("chunks").path("edges").path("rows").asInt()).isEqualTo(15);
  }

  @Test
  void aRelatedArticleIsToldWithTheDirection() throws IOException {
    Path file = folder.resolve("report.html");
    report(newspapers(), file);
    Document page = Jsoup.parse(file);
    assertThat(related(page, "lo-0301")).contains("sc-0301 excerpt derived");
    assertThat(related(page, "sc-0301")).contains("lo-0301 excerpt source");
    assertThat(related(page, "ve-0303")).anyMatch(other -> other.endsWith(" sibling"));
  }

  private static List<String> related(Document page, String article) {
    return rows(page, "texts")
        .valueStream()
        .filter(row -> row.path("id").asString().equals(article))
        .flatMap(row -> row.path("related").valueStream())
        .map(other ->
            other.path(0).asString()
                + " "
                + other.path(1).asString()
                + " "
                + other.path(2).asString())
        .toList();
  }

  /// The first article says twice what the second says once.
  @Test
  void aSentenceNamesEveryOtherArticleOnce() throws IOException {
    Path run =
        run(
            article("a-1", "Bay Echo", "2026-03-03T15:00:00Z", SHARED + "\n\n" + SHARED),
            article("b-1", "Coast Press", "2026-03-03T18:00:00Z", SHARED));
    Path file = folder.resolve("report.html");
    report(run, file);
    JsonNode texts = rows(Jsoup.parse(file), "texts");
    List<JsonNode> sentences =
        texts.valueStream().flatMap(row -> row.path("sentences").valueStream()).toList();
    assertThat(sentences).isNotEmpty();
    assertThat(sentences)
        .allSatisfy(row ->
            assertThat(row.path("sources").size() + row.path("reusedBy").size()).isEqualTo(1));
  }

  @Test
  void aCorpusWithoutOutletsAndDatesSaysWhatIsMissingInsteadOfPlots() throws IOException {
    Path run =
        run(
            "{\"id\":\"a\",\"text\":\"" + SHARED + " " + OWN + "\"}",
            "{\"id\":\"b\",\"text\":\"" + SHARED + "\"}");
    Path file = folder.resolve("report.html");
    report(run, file);
    Document page = Jsoup.parse(file);
    assertThat(page.select("figure.plot").eachAttr("id")).containsExactly("plot-recall");
    assertThat(page.select("#plots .note").eachText())
        .containsExactly(
            "No article says its outlet. Give it as the field outlet, or name yours by trace --map"
                + " outlet=NAME. Not drawn: the unmatched share by outlet; who follows whom; the narrative"
                + " from agencies.",
            "No article has a date. Give it as the field published, or name yours by trace --map"
                + " published=NAME. Not drawn: how long after its source an article came; reuse"
                + " over time; a story by outlet and time.");
    assertThat(folder.resolve("report.plots")).isDirectoryNotContaining("glob:**/outlet.*");
  }

  @Test
  void articlesWithoutADateComeBehindTheOthersOfTheirOutlet() throws IOException {
    Path run =
        run(
            article("a-1", "Bay Echo", "", SHARED),
            article("b-1", "Bay Echo", "2026-03-03T18:00:00Z", OWN));
    Path file = folder.resolve("report.html");
    report(run, file);
    assertThat(rows(Jsoup.parse(file), "articles").valueStream().map(row -> row.path(0).asString()))
        .containsExactly("b-1", "a-1");
  }

  /// Twenty words after what is shared there is an end; the foundry is the thirty-second.
  @Test
  void aSharedReportHasNoWordsOfAnArticleFurtherOff() throws IOException {
    Path run =
        run(
            article("a-1", "Bay Echo", "2026-03-03T15:00:00Z", SHARED + "\n\n" + OWN),
            article("b-1", "Coast Press", "2026-03-03T18:00:00Z", SHARED));
    Path file = folder.resolve("report.html");
    report(run, file);
    assertThat(Files.readString(file))
        .contains("mooring chain", "schoolchildren", "Texts are cut")
        .doesNotContain("zirconium", "procession");
    report(run, file, "--full-text", "--overwrite");
    assertThat(Files.readString(file)).contains("zirconium", "procession");
  }

  @Test
  void aWithheldArticleShowsNothingAtAll() throws IOException {
    Path run =
        run(
            article("a-1", "Bay Echo", "2026-03-03T15:00:00Z", SHARED, "status", "withheld"),
            article("b-1", "Coast Press", "2026-03-03T18:00:00Z", OWN + "\n\n" + SHARED));
    Path file = folder.resolve("report.html");
    report(run, file, "--full-text");
    Document page = Jsoup.parse(file);
    JsonNode withheld = rows(page, "texts").get(0);
    assertThat(withheld.path("id").asString()).isEqualTo("a-1");
    assertThat(withheld.has("text") || withheld.has("pieces") || withheld.has("headline"))
        .isFalse();
    assertThat(start(page).path("withheld").asInt()).isEqualTo(1);
    assertThat(Files.readString(file)).doesNotContain("Headline of a-1");
  }

  @Test
  void everyNumberOfAnAgencyIsTheSumOverTheArticlesItLeadsTo() throws IOException {
    Path file = folder.resolve("report.html");
    report(newspapers(), file);
    Document page = Jsoup.parse(file);
    JsonNode carried = rows(page, "carried");
    assertThat(rows(page, "agencies")).isNotEmpty();
    for (JsonNode outlet : rows(page, "agencies")) {
      for (String origin : List.of("wire", "inferred", "credited", "agency", "press-release")) {
        List<Integer> words =
            carried
                .valueStream()
                .filter(row -> row.path(1).equals(outlet.path("outlet")))
                .filter(row -> row.path(4).has(origin))
                .map(row -> row.path(4).path(origin).asInt())
                .toList();
        assertThat(outlet.path(origin).path(0).asInt(0)).isEqualTo(words.size());
        assertThat(outlet.path(origin).path(1).asInt(0))
            .isEqualTo(words.stream().mapToInt(Integer::intValue).sum());
      }
    }
    assertThat(
            carried.valueStream().flatMap(row -> row.path(6).valueStream()).map(JsonNode::toString))
        .contains("[\"wire\",\"mw-0303\",\"Meridian Wire\",122]");
  }

  /// The quotation stands forty words off all that both have.
  @Test
  void aQuotationThatAVersionDroppedIsShownThoughNothingIsSharedThere() throws IOException {
    String quotation = "“Nobody will forget the chandelier of that night,” said the bell ringer.";
    Path run =
        run(
            article(
                "a-1",
                "Bay Echo",
                "2026-03-03T15:00:00Z",
                SHARED
                    + "\n\n"
                    + OWN
                    + " "
                    + OWN.replace("zirconium", "iron")
                    + "\n\n"
                    + quotation),
            article("a-2", "Bay Echo", "2026-03-03T18:00:00Z", SHARED));
    Path file = folder.resolve("report.html");
    report(run, file);
    Document page = Jsoup.parse(file);
    assertThat(rows(page, "changes").get(0).path("changes").get(0).path(0).asString())
        .isEqualTo("quotation");
    assertThat(rows(page, "texts").get(0).path("pieces").toString())
        .contains("forget the chandelier", "mooring chain")
        .doesNotContain("zirconium");
  }

  @Test
  void measuresWithoutAgenciesAndChangesAreReportedWithoutThemAndThatIsSaid() throws IOException {
    Path run = newspapers();
    Path file = folder.resolve("report.html");
    report(run, file);
    assertThat(start(Jsoup.parse(file)).has("unmeasured")).isFalse();
    // Of a version that had no such tables, and didn't say which it had.
    Files.writeString(run.resolve("measure/made.json"), "{\"version\":\"0\"}");
    Files.delete(run.resolve("measure/carried.jsonl"));
    Files.delete(run.resolve("measure/changes.jsonl"));
    assertThat(report(run, file, "--overwrite").code()).isZero();
    assertThat(start(Jsoup.parse(file)).path("unmeasured").toString())
        .isEqualTo("[\"updates\",\"agencies\"]");
  }

  @Test
  void textOfArticlesIsNoMarkup() throws IOException {
    String hostile = "</script><img src=x onerror=alert(1)>{{chunks}}\"'&amp;";
    Path run =
        run(
            article("a-1", hostile, "2026-03-03T15:00:00Z", SHARED, "headline", hostile),
            article(
                "b-" + hostile, hostile + 2, "2026-03-03T18:00:00Z", SHARED + "\n\n" + hostile));
    Path file = folder.resolve("report.html");
    assertThat(report(run, file, "--full-text").code()).isZero();
    Document page = Jsoup.parse(file);
    assertThat(page.select("img")).isEmpty();
    assertThat(page.select("script:not([type])")).hasSize(1);
    assertThat(page.select("#plot-outlet .wide title").eachText())
        .anyMatch(t -> t.contains("onerror"));
    assertThat(rows(page, "texts").get(0).path("outlet").asString()).isEqualTo(hostile);
  }

  @Test
  void chunksBesideThePageHoldWhatWouldBeInIt() throws IOException {
    Path run = newspapers();
    Path single = folder.resolve("single.html");
    Path many = folder.resolve("many.html");
    report(run, single);
    Study.of(run, run.resolve("measure"), new Study.Options(Texts.EXCERPTS, 0, Main.version()))
        .write(many, Files.createDirectory(folder.resolve("work")));
    Map<String, String> inside = new TreeMap<>();
    for (Element chunk : Jsoup.parse(single).select("script[id^=chunk-]")) {
      inside.put(chunk.id().substring("chunk-".length()) + ".js", chunk.data());
    }
    Map<String, String> beside = new TreeMap<>();
    files(folder.resolve("many.data"))
        .forEach((name, script) ->
            beside.put(
                name,
                new String(script.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
                    .replaceFirst("^Store\\.take\\(\"[\\w-]+\", ", "")
                    .replaceFirst("\\);\n$", "")));
    assertThat(beside).isEqualTo(inside).hasSizeGreaterThan(8);
    assertThat(Jsoup.parse(many).select("script[id^=chunk-]")).isEmpty();
    assertThat(start(Jsoup.parse(many)).path("folder").asString()).isEqualTo("many.data");
  }

  private static JsonNode start(Document page) {
    return JsonMapper.shared().readTree(page.selectFirst("#start").data());
  }

  private static JsonNode rows(Document page, String series) {
    return JsonMapper.shared().readTree(page.selectFirst("#chunk-" + series + "-0").data());
  }
}
