package news.stemma.benchmarks.coverage;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.stemma.app.statistics.Interval;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads what `stemma measure` wrote.
final class FoundMeasures {
  private final Resampling resampling;
  private final ImmutableMap.Builder<Measure, Found> found = ImmutableMap.builder();

  private FoundMeasures(Resampling resampling) {
    this.resampling = resampling;
  }

  static ImmutableMap<Measure, Found> read(Path measures) throws IOException {
    return new FoundMeasures(
            Resampling.of(
                rows(measures.resolve("articles.jsonl")), rows(measures.resolve("edges.jsonl"))))
        .all(measures);
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree).toList();
  }

  private ImmutableMap<Measure, Found> all(Path measures) throws IOException {
    JsonNode all = JsonMapper.shared().readTree(Files.readString(measures.resolve("measure.json")));
    put(all, "unmatchedShare", Measure.ofAll());
    for (JsonNode row : rows(measures.resolve("outlets.jsonl"))) {
      put(row, "unmatchedShare", Measure.unmatched(row.path("outlet").asString()));
    }
    for (JsonNode row : rows(measures.resolve("follows.jsonl"))) {
      String of = row.path("follower").asString() + " from " + row.path("source").asString();
      put(
          row,
          "share",
          new Measure(Measure.Kind.FOLLOWS, of),
          new Measure(Measure.Kind.FOLLOWS_SELDOM, of));
      put(
          row,
          "lagMedian",
          new Measure(Measure.Kind.LAG, of),
          new Measure(Measure.Kind.LAG_OF_FEW, of));
    }
    return found.buildOrThrow();
  }

  /// @param names by which the measure is known, as often as a corpus is expected to have it
  private void put(JsonNode row, String key, Measure... names) {
    if (row.has(key)) {
      ImmutableMap.Builder<Method, Interval> intervals = ImmutableMap.builder();
      if (row.has(key + "Low")) {
        double low = row.path(key + "Low").doubleValue();
        double high = row.path(key + "High").doubleValue();
        intervals.put(Method.REPORTED, new Interval(low, high));
      }
      intervals.putAll(resampling.intervals(names[0]));
      Found measured = new Found(row.path(key).doubleValue(), intervals.buildOrThrow());
      for (Measure name : names) {
        found.put(name, measured);
      }
    }
  }
}
