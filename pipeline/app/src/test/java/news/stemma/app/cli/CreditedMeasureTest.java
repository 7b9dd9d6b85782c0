package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Measures articles that credit an agency which no list names, but whose wire copy is there. No
/// article shares a word with it.
final class CreditedMeasureTest {
  @TempDir private static Path folder;

  private static String article(String id, String outlet, String text, Map<String, String> more) {
    return JsonMapper.shared()
        .writeValueAsString(
            ImmutableMap.builder()
                .put("id", id)
                .put("outlet", outlet)
                .put("text", text)
                .putAll(more)
                .build());
  }

  @BeforeAll
  static void measure() throws IOException {
    Path run = folder.resolve("run");
    Files.write(
        folder.resolve("articles.jsonl"),
        List.of(
            article(
                "wire",
                "Quill Press Service",
                "Divers recovered the second mooring chain of a grounded ferry on Tuesday.",
                Map.of("role", "wire")),
            article(
                "credit",
                "Bay Echo",
                "Salvage crews will pump fuel from the tanks before the spring tide.",
                Map.of("credit", "quill  PRESS service")),
            article(
                "byline",
                "Dune Post",
                "Fishing stays forbidden until inspectors have tested all the water.",
                Map.of("byline", "By Quill Press Service")),
            article(
                "dateline",
                "Heron Mail",
                "ORLEN (Quill Press Service) — The bakery quarter celebrated its restored clock.",
                Map.of()),
            article(
                "feature",
                "Quill Press Service",
                "Schoolchildren collected donations over four winters, with music and lanterns.",
                Map.of("credit", "Quill Press Service")),
            article(
                "paper",
                "Gull Review",
                "The council wants eleven narrow lanes along the coast road to be paved.",
                Map.of("credit", "Dune Post"))));
    Shell trace =
        Shell.run("trace", folder.resolve("articles.jsonl").toString(), "-o", run.toString());
    assertThat(trace.code()).as(trace.err()).isZero();
    Shell measure = Shell.run("measure", run.toString());
    assertThat(measure.code()).as(measure.err()).isZero();
  }

  private static List<String> credited() throws IOException {
    return Files.readAllLines(folder.resolve("run/measure/agencies.jsonl")).stream()
        .map(JsonMapper.shared()::readTree)
        .filter(row -> row.path("origin").asString("").equals("credited"))
        .filter(row -> row.has("name"))
        .map(CreditedMeasureTest::told)
        .toList();
  }

  private static String told(JsonNode row) {
    return row.path("outlet").asString()
        + ": "
        + row.path("name").asString()
        + " "
        + row.path("share").doubleValue();
  }

  @Test
  void anOutletThatWireCopyIsOfIsCreditedByItsName() throws IOException {
    assertThat(credited())
        .contains(
            "Bay Echo: Quill Press Service 1.0",
            "Dune Post: Quill Press Service 1.0",
            "Heron Mail: Quill Press Service 1.0");
  }

  @Test
  void aCreditToOneselfOrToAnOutletWithoutWireCopyIsNone() throws IOException {
    assertThat(credited())
        .hasSize(3)
        .noneMatch(row -> row.startsWith("Quill") || row.startsWith("Gull"));
  }
}
