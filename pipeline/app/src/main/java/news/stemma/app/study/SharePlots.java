package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.stemma.app.export.JsonLines;
import news.stemma.app.plot.Bars;
import news.stemma.app.plot.Curves;
import news.stemma.app.plot.DayPlot;
import news.stemma.app.plot.Heading;
import news.stemma.app.report.PlainText;
import tools.jackson.databind.JsonNode;

/// Draws how much has a counterpart, and how much of what is alike was found.
final class SharePlots {
  private static final int OUTLETS = 30;

  /// Whose words count as matched.
  private final String before;

  private SharePlots(String before) {
    this.before = before;
  }

  /// @param measure the figures of the whole corpus
  static SharePlots of(JsonNode measure) {
    boolean isDated = measure.path("dated").asInt(0) > 0;
    return new SharePlots(
        (isDated ? "an earlier article" : "an article named as their source")
            + " or an inferred source");
  }

  /// @param outlets rows of the table, those with most words of prose first
  /// @return empty where there is no share
  Optional<Bars> unmatched(ImmutableList<JsonNode> outlets) {
    ImmutableList<Bars.Bar> bars =
        outlets.stream()
            .filter(row -> row.path("unmatchedShare").isNumber())
            .limit(OUTLETS)
            .map(SharePlots::bar)
            .collect(ImmutableList.toImmutableList());
    if (bars.isEmpty()) {
      return Optional.empty();
    }
    String note =
        "Share of words that lie in no passage from "
            + before
            + ", with intervals of 95 % where they can be told; furniture is left out. It is an upper "
            + "bound on originality, given this corpus: what was taken from a text that is not in "
            + "it, or said in other words, counts as unmatched. The "
            + bars.size()
            + " outlets with most words, of "
            + outlets.size()
            + ".";
    return Optional.of(
        new Bars(
            new Heading("outlet", "Unmatched share by outlet", note),
            bars,
            "words",
            "unmatched share: an upper bound on originality, given this corpus"));
  }

  private static Bars.Bar bar(JsonNode row) {
    return new Bars.Bar(
        PlainText.of(row.path("outlet").asString("")),
        row.path("unmatchedShare").asDouble(),
        interval(row.path("unmatchedShareLow"), row.path("unmatchedShareHigh")),
        row.path("proseWords").asLong());
  }

  static Optional<Bars.Interval> interval(JsonNode low, JsonNode high) {
    return low.isNumber() && high.isNumber()
        ? Optional.of(new Bars.Interval(low.asDouble(), high.asDouble()))
        : Optional.empty();
  }

  /// By what was measured of articles; empty where none has a date.
  Optional<DayPlot> days(Path measures) throws IOException {
    Map<LocalDate, long[]> days = new TreeMap<>();
    long[] undated = new long[1];
    JsonLines.forEach(
        measures.resolve("articles.jsonl"),
        row -> {
          if (row.path("day").isString()) {
            add(row, days.computeIfAbsent(day(row), _ -> new long[2]));
          } else {
            undated[0]++;
          }
        });
    if (days.isEmpty()) {
      return Optional.empty();
    }
    String note =
        "Words of articles by the day of their publication, UTC, and those of them that lie in a "
            + "passage from "
            + before
            + "; furniture is left out. "
            + undated[0]
            + " articles without a date are not drawn.";
    ImmutableList<DayPlot.Day> plotted =
        days.entrySet().stream()
            .map(day ->
                new DayPlot.Day(
                    day.getKey(),
                    Math.min(day.getValue()[0], day.getValue()[1]),
                    day.getValue()[1]))
            .collect(ImmutableList.toImmutableList());
    return Optional.of(
        new DayPlot(
            new Heading("days", "Reuse over time", note), plotted, "words", "matched words"));
  }

  private static LocalDate day(JsonNode row) {
    return LocalDate.parse(row.path("day").asString());
  }

  /// @param sums of matched words and of all
  private static void add(JsonNode row, long[] sums) {
    sums[0] +=
        row.path("matchedNarrative").asLong()
            + row.path("matchedStatement").asLong()
            + row.path("matchedUnknown").asLong();
    sums[1] += row.path("words").asLong() - row.path("furnitureWords").asLong();
  }

  /// @param run what `run.json` says
  static Curves recall(JsonNode run) {
    ImmutableList<Bars.Bar> measured = measured(run.path("audit"));
    String note =
        "By construction: the chance that two bodies, two paragraphs that are so alike are "
            + "compared, by sets of 5-word shingles. Beside that, texts are compared that share a "
            + "run of words. "
            + (measured.isEmpty()
                ? "This run was not audited."
                : "Measured: of pairs in a sample that are alike by exact count, the share that was "
                    + "found, with 95 % confidence.");
    return new Curves(
        new Heading("recall", "What a run looks at, and what it found", note),
        stated(run.path("statedRecall").path("stages")),
        measured,
        "Jaccard similarity",
        "chance of being compared; share found");
  }

  /// Curves by the stages that have them; two that are the same are one.
  private static ImmutableMap<String, ImmutableList<Curves.At>> stated(JsonNode stages) {
    Map<ImmutableList<Curves.At>, List<String>> curves = new LinkedHashMap<>();
    for (JsonNode stage : stages) {
      ImmutableList<Curves.At> curve =
          stage
              .path("curve")
              .valueStream()
              .map(at ->
                  new Curves.At(at.path("jaccard").asDouble(), at.path("probability").asDouble()))
              .collect(ImmutableList.toImmutableList());
      if (!curve.isEmpty()) {
        boolean isBody = stage.path("stage").asString("").startsWith("body");
        curves.computeIfAbsent(curve, _ -> new ArrayList<>()).add(isBody ? "bodies" : "paragraphs");
      }
    }
    return curves.entrySet().stream()
        .collect(
            ImmutableMap.toImmutableMap(
                entry -> String.join(" and ", entry.getValue()), Map.Entry::getKey));
  }

  private static ImmutableList<Bars.Bar> measured(JsonNode audit) {
    ImmutableList.Builder<Bars.Bar> bars = ImmutableList.builder();
    for (JsonNode likeness : audit.path("likenesses")) {
      measured(likeness.path("likeness").asString(""), likeness).ifPresent(bars::add);
    }
    measured("all", audit).ifPresent(bars::add);
    return bars.build();
  }

  private static Optional<Bars.Bar> measured(String name, JsonNode of) {
    return of.path("recall").isNumber()
        ? Optional.of(
            new Bars.Bar(
                name,
                of.path("recall").asDouble(),
                interval(of.path("interval").path("low"), of.path("interval").path("high")),
                of.path("pairs").asLong()))
        : Optional.empty();
  }
}
