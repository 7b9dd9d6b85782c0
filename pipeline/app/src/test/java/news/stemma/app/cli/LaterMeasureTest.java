package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// An article that another one credits, and between the two a copy in a third paper, of which
/// nothing but the time tells.
final class LaterMeasureTest {
  private static final String FIRE =
      "A fire at the Sandell paper works sent smoke across Northfield on Sunday. It broke out"
          + " shortly after six in a store of waste bales, and by seven the flames had reached the"
          + " boiler house and the roof of the finishing hall.";
  private static final String TRAINS =
      "People in the streets south of the canal were told to keep windows shut. The railway"
          + " stopped its trains at Holm, and buses took passengers around the town until the last"
          + " of the embers had been put out by crews from nine districts with water from the"
          + " swimming baths and from the river below the weir.";
  private static final String JOBS =
      "The works employs 310 people and makes the paper on which most of the valley's school books"
          + " have been printed since the old mill at Carrow closed its gates.";

  @TempDir private Path folder;

  private static String article(String id, String outlet, String published, String... text) {
    Map<String, String> fields =
        Map.of(
            "id", id,
            "outlet", outlet,
            "published", published,
            "credit", id.equals("echo") ? "Northfield Herald" : "",
            "text", String.join("\n\n", text));
    return JsonMapper.shared().writeValueAsString(fields);
  }

  /// Pairs of `later`, the later one first, and of `edges`, the derived one first.
  private List<String> pairs(String table, String one, String other) throws IOException {
    try (Stream<String> rows = Files.lines(folder.resolve("run/measure/" + table + ".jsonl"))) {
      return rows.map(JsonMapper.shared()::readTree)
          .map((JsonNode row) -> row.path(one).asString() + " < " + row.path(other).asString())
          .toList();
    }
  }

  private void measure(String... articles) throws IOException {
    Path input = Files.write(folder.resolve("articles.jsonl"), List.of(articles));
    String run = folder.resolve("run").toString();
    assertThat(Shell.run("trace", input.toString(), "-o", run).code()).isZero();
    assertThat(Shell.run("measure", run).code()).isZero();
  }

  @Test
  void whoHasTheWordsFromANamedSourceIsNotLaterThanOthersWhoHaveThem() throws IOException {
    measure(
        article("herald", "Northfield Herald", "2026-04-12T19:00:00Z", FIRE, TRAINS),
        article("mirror", "Inland Mirror", "2026-04-13T00:30:00Z", FIRE, TRAINS),
        article("echo", "Bay Echo", "2026-04-13T07:00:00Z", FIRE, TRAINS, JOBS));

    assertThat(pairs("edges", "derived", "source")).containsExactly("echo < herald");
    assertThat(pairs("later", "later", "earlier")).containsExactly("mirror < herald");
  }

  @Test
  void whoseNamedSourceHasLittleOfTheWordsMayHaveThemFromOthers() throws IOException {
    measure(
        article("herald", "Northfield Herald", "2026-04-12T19:00:00Z", FIRE),
        article("mirror", "Inland Mirror", "2026-04-13T00:30:00Z", FIRE, TRAINS, JOBS),
        article("echo", "Bay Echo", "2026-04-13T07:00:00Z", FIRE, TRAINS, JOBS));

    assertThat(pairs("edges", "derived", "source")).containsExactly("echo < herald");
    assertThat(pairs("later", "later", "earlier")).contains("echo < mirror");
  }
}
