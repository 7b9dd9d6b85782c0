package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.stemma.app.export.JsonLines;
import news.stemma.app.plot.Bars;
import news.stemma.app.plot.Heading;
import news.stemma.app.report.PlainText;
import tools.jackson.databind.JsonNode;

/// Draws how much of its narrative each outlet has from agencies.
final class AgencyPlot {
  private static final int OUTLETS = 30;

  private AgencyPlot() {}

  /// Empty where no agency carries anything.
  static Optional<Bars> of(Path measures) throws IOException {
    List<JsonNode> outlets = outlets(measures.resolve("agencies.jsonl"));
    if (outlets.isEmpty()) {
      return Optional.empty();
    }
    ImmutableList<Bars.Bar> bars =
        outlets.stream()
            .sorted(
                Comparator.<JsonNode>comparingLong(row -> -row.path("narrativeWords").asLong())
                    .thenComparing(row -> row.path("outlet").asString("")))
            .limit(OUTLETS)
            .map(AgencyPlot::bar)
            .collect(ImmutableList.toImmutableList());
    String note =
        "Share of an outlet’s narrative that stands in wire copy, in sentences that point to a text "
            + "that is not in the corpus, or in articles that credit an agency, with intervals of "
            + "95 % where they can be told. Wire copy and press releases themselves are left out. "
            + "The "
            + bars.size()
            + " outlets with most such words, of "
            + outlets.size()
            + " that have any.";
    return Optional.of(
        new Bars(
            new Heading("agency", "Narrative from agencies, by outlet", note),
            bars,
            "words carried",
            "share of the outlet’s narrative words"));
  }

  /// Those that have any words of agencies.
  private static List<JsonNode> outlets(Path table) throws IOException {
    List<JsonNode> outlets = new ArrayList<>();
    if (Files.isRegularFile(table)) {
      JsonLines.forEach(
          table,
          row -> {
            if (row.path("origin").asString("").equals("agency")
                && row.path("narrativeWords").asLong(0) > 0) {
              outlets.add(row);
            }
          });
    }
    return outlets;
  }

  private static Bars.Bar bar(JsonNode row) {
    return new Bars.Bar(
        PlainText.of(row.path("outlet").asString("")),
        row.path("share").asDouble(),
        SharePlots.interval(row.path("shareLow"), row.path("shareHigh")),
        row.path("narrativeWords").asLong());
  }
}
