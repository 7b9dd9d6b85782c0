package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures a corpus of which every word is accounted for by hand.
final class MeasureCommandTest {
  private static final String FIRST =
      "Divers recovered the second mooring chain of the grounded ferry Orsund on Tuesday, harbour"
          + " master Ilse Tarn said in the afternoon. The vessel had drifted onto the eastern"
          + " sandbank while its crew of nine waited for a pilot boat that never came.";
  private static final String SECOND =
      "Salvage crews will pump 340 tonnes of fuel from its tanks before the spring tide lifts the"
          + " hull. Fishing in the bay stays forbidden until inspectors have tested the water at"
          + " eleven places along the coast road.";
  private static final String OWN =
      "Meanwhile the bakery quarter celebrated its restored clock tower, for which schoolchildren"
          + " had collected donations over four winters, with music, lanterns and a procession"
          + " through narrow lanes.";

  /// Words as blanks tell them; none of these texts has a hyphen or an apostrophe.
  private static int words(String text) {
    return text.split(" ", -1).length;
  }

  @TempDir private Path folder;
  private Path run;

  @BeforeEach
  void trace() throws IOException {
    run = folder.resolve("run");
    Files.write(
        folder.resolve("articles.jsonl"),
        List.of(
            article("wire-1", "Coastwire", "wire", "2026-03-03T15:00:00Z", FIRST, SECOND),
            article("echo-1", "Bay Echo", "outlet", "2026-03-03T18:00:00Z", FIRST, SECOND),
            article(
                "echo-2",
                "Bay Echo",
                "outlet",
                "2026-03-04T08:00:00Z",
                FIRST,
                SECOND.replace("340", "355"),
                "Correction: an earlier version gave a wrong amount of fuel."),
            article("dune-1", "Dune Post", "outlet", "2026-03-05T09:00:00Z", FIRST, OWN),
            article("gull-1", "Gull Review", "outlet", "2026-03-06T09:00:00Z", FIRST, OWN),
            article("dune-2", "Dune Post", "outlet", "", OWN.replace("bakery", "tanner"))));
    Shell trace =
        Shell.run("trace", folder.resolve("articles.jsonl").toString(), "-o", run.toString());
    assertThat(trace.code()).as(trace.err()).isZero();
    Shell measure = Shell.run("measure", run.toString());
    assertThat(measure.code()).as(measure.err()).isZero();
  }

  private static String article(
      String id, String outlet, String role, String published, String... paragraphs) {
    Map<String, String> fields =
        Map.of(
            "id", id,
            "outlet", outlet,
            "role", role,
            "published", published,
            "text", String.join("\n\n", paragraphs));
    return JsonMapper.shared().writeValueAsString(fields);
  }

  private ImmutableList<JsonNode> rows(String table) throws IOException {
    return Files.readAllLines(run.resolve("measure").resolve(table + ".jsonl")).stream()
        .map(JsonMapper.shared()::readTree)
        .collect(ImmutableList.toImmutableList());
  }

  private JsonNode row(String table, Map<String, String> keys) throws IOException {
    return rows(table).stream()
        .filter(row ->
            keys.entrySet().stream()
                .allMatch(key -> row.path(key.getKey()).asString("").equals(key.getValue())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whoCameFirstHasNoWordInAPassageFromAnEarlierSource() throws IOException {
    JsonNode wire = row("articles", Map.of("document", "wire-1"));

    assertThat(wire.path("words").intValue()).isEqualTo(words(FIRST) + words(SECOND));
    assertThat(wire.path("unmatchedShare").doubleValue()).isEqualTo(1);
    assertThat(wire.path("unsharedShare").doubleValue()).isZero();
  }

  @Test
  void wordsThatAnEarlierArticleHasAreMatched() throws IOException {
    JsonNode echo = row("articles", Map.of("document", "echo-1"));
    JsonNode dune = row("articles", Map.of("document", "dune-1"));

    assertThat(echo.path("unmatchedShare").doubleValue()).isZero();
    assertThat(dune.path("matchedNarrative").intValue())
        .isBetween(words(FIRST) - 1, words(FIRST) + 1);
    assertThat(dune.path("day").asString()).isEqualTo("2026-03-05");
  }

  @Test
  void whereNoTimeTellsWhoWasFirstWordsAreUndecided() throws IOException {
    JsonNode undated = row("articles", Map.of("document", "dune-2"));

    assertThat(undated.path("undecidedWords").intValue()).isBetween(words(OWN) - 1, words(OWN));
    assertThat(undated.path("unmatchedShare").doubleValue()).isEqualTo(1);
  }

  @Test
  void anOutletsShareIsThatOfAllItsWords() throws IOException {
    JsonNode dune = row("outlets", Map.of("outlet", "Dune Post"));
    double words = words(FIRST) + 2.0 * words(OWN);

    assertThat(dune.path("articles").intValue()).isEqualTo(2);
    assertThat(dune.path("unmatchedShare").doubleValue())
        .isBetween((words - words(FIRST) - 1) / words - .001, (words - words(FIRST) + 1) / words);
  }

  @Test
  void wordsThatTwoOutletsHadBeforeStayMatchedWithoutOneOfThem() throws IOException {
    assertThat(rows("leave_one_out"))
        .noneMatch(row -> row.path("outlet").asString().equals("Dune Post"));
    assertThat(
            row("leave_one_out", Map.of("outlet", "Bay Echo", "without", "Coastwire"))
                .path("unmatchedShare")
                .doubleValue())
        .isGreaterThan(.4);
  }

  @Test
  void followersAreCountedByTheArticlesThatDescend() throws IOException {
    JsonNode follows = row("follows", Map.of("follower", "Bay Echo", "source", "Coastwire"));
    JsonNode edge = row("edges", Map.of("derived", "echo-1", "source", "wire-1"));

    assertThat(follows.path("count").intValue()).isEqualTo(2);
    assertThat(follows.path("articles").intValue()).isEqualTo(2);
    assertThat(follows.path("share").doubleValue()).isEqualTo(1);
    assertThat(edge.path("lagHours").doubleValue()).isEqualTo(3);
    assertThat(edge.path("relation").asString()).isEqualTo("copy");
  }

  @Test
  void whoOnlyCameLaterIsCountedApart() throws IOException {
    JsonNode follows = row("follows", Map.of("follower", "Gull Review", "source", "Dune Post"));
    JsonNode later = row("later", Map.of("later", "gull-1", "earlier", "dune-1"));

    assertThat(follows.path("later").intValue()).isEqualTo(1);
    assertThat(follows.path("count").intValue()).isZero();
    assertThat(follows.has("lagMedian")).isFalse();
    assertThat(later.path("laterOutlet").asString()).isEqualTo("Gull Review");
    assertThat(later.path("hours").doubleValue()).isEqualTo(24);
    assertThat(rows("edges")).noneMatch(row -> row.path("derived").asString().equals("gull-1"));
  }

  @Test
  void wireCopyCarriesTheNarrativeOfWhoPrintsIt() throws IOException {
    JsonNode wire =
        row("agencies", Map.of("outlet", "Bay Echo", "origin", "wire", "name", "Coastwire"));

    assertThat(wire.path("articles").intValue()).isEqualTo(2);
    assertThat(wire.path("share").doubleValue()).isGreaterThan(.8);
    assertThat(rows("agencies"))
        .noneMatch(row -> row.path("outlet").asString().equals("Coastwire"));
  }

  @Test
  void whatAnOutletHasFromAnOriginIsTheSumOverItsArticles() throws IOException {
    for (String origin : List.of("wire", "agency")) {
      int sum =
          rows("carried").stream()
              .filter(row -> row.path("document").asString().startsWith("echo-"))
              .filter(row -> row.path("origin").asString().equals(origin) && !row.has("name"))
              .mapToInt(row -> row.path("narrativeWords").intValue())
              .sum();
      assertThat(sum)
          .isPositive()
          .isEqualTo(
              row("agencies", Map.of("outlet", "Bay Echo", "origin", origin))
                  .path("narrativeWords")
                  .intValue());
    }
  }

  @Test
  void anArticleNamesTheWireCopyThatItsWordsStandIn() throws IOException {
    JsonNode carrier = row("carriers", Map.of("document", "dune-1"));

    assertThat(carrier.path("carrier").asString()).isEqualTo("wire-1");
    assertThat(carrier.path("name").asString()).isEqualTo("Coastwire");
    assertThat(carrier.path("narrativeWords").intValue())
        .isBetween(words(FIRST) - 1, words(FIRST) + 1);
    assertThat(rows("carriers")).noneMatch(row -> row.path("document").asString().equals("wire-1"));
  }

  @Test
  void aVersionSaysWhichNumberItChanged() throws IOException {
    JsonNode update = row("updates", Map.of("source", "echo-1", "derived", "echo-2"));
    JsonNode change = row("changes", Map.of("derived", "echo-2", "kind", "number"));

    assertThat(update.path("numbers").intValue()).isEqualTo(1);
    assertThat(change.path("before").asString()).isEqualTo("340");
    assertThat(change.path("after").asString()).isEqualTo("355");
    assertThat(change.path("beforeStart").intValue())
        .isEqualTo((FIRST + "\n\n" + SECOND).indexOf("340"));
  }

  @Test
  void whatMostOutletsHaveComesFirst() throws IOException {
    JsonNode first = rows("most_reused").getFirst();

    assertThat(first.path("document").asString()).isEqualTo("wire-1");
    assertThat(first.path("outlets").intValue()).isEqualTo(4);
    assertThat(first.path("articles").intValue()).isEqualTo(5);
    assertThat(first.path("text").asString()).isEqualTo(FIRST);
    assertThat(first.path("start").intValue()).isZero();
    assertThat(first.path("end").intValue()).isEqualTo(FIRST.length());
  }

  @Test
  void daysCountWhatWasPublishedOnThem() throws IOException {
    JsonNode day = row("time", Map.of("day", "2026-03-04"));

    assertThat(day.path("articles").intValue()).isEqualTo(1);
    assertThat(day.path("outlet").asString()).isEqualTo("Bay Echo");
    assertThat(rows("time")).hasSize(5);
  }

  @Test
  void theSameRunGivesTheSameBytes() throws IOException {
    Map<String, String> before = contents();
    assertThat(Shell.run("measure", run.toString()).err()).contains("nothing to do");

    Shell again = Shell.run("measure", run.toString(), "--overwrite");

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(contents()).isEqualTo(before);
  }

  @Test
  void aTableThatWasEditedSinceIsNotTakenForWhole() throws IOException {
    Path table = run.resolve("measure/follows.csv");
    String text = Files.readString(table);
    Files.writeString(table, text.replaceFirst("f", "F"));
    Shell again = Shell.run("measure", run.toString());
    assertThat(again.code()).isEqualTo(2);
    assertThat(again.err()).hasLineCount(1).contains("follows.csv was changed; --overwrite");
    assertThat(Shell.run("measure", run.toString(), "--overwrite").code()).isZero();
    assertThat(table).hasContent(text);
  }

  private Map<String, String> contents() throws IOException {
    try (Stream<Path> files = Files.list(run.resolve("measure"))) {
      return files
          .filter(file -> !file.toString().endsWith(".parquet"))
          .sorted(Comparator.naturalOrder())
          .collect(
              Collectors.toMap(file -> file.getFileName().toString(), MeasureCommandTest::content));
    }
  }

  private static String content(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void duckDbReadsTheTables() throws IOException, SQLException {
    String shares =
        "SELECT sum(count) FROM '%s/follows.parquet' f JOIN '%s/outlets.csv' o ON f.follower ="
            + " o.outlet";
    try (var connection = DriverManager.getConnection("jdbc:duckdb:");
        var statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(shares.replace("%s", run.resolve("measure").toString()))) {
      assertThat(result.next()).isTrue();
      assertThat(result.getInt(1))
          .isEqualTo(rows("follows").stream().mapToInt(row -> row.path("count").intValue()).sum());
    }
  }

  @Test
  void aFolderWithoutARunIsNamed() {
    Shell measure = Shell.run("measure", folder.toString());

    assertThat(measure.code()).isEqualTo(2);
    assertThat(measure.err()).contains("holds no finished trace", "trace … -o DIR");
  }
}
