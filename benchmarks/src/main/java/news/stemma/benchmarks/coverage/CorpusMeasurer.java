package news.stemma.benchmarks.coverage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.stemma.Configuration;
import news.stemma.Engine;
import news.stemma.MemoryEngine;
import news.stemma.Progress;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.measure.Measurement;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.OutputFolder;
import news.stemma.app.report.Run;
import news.stemma.app.statistics.Interval;
import news.stemma.text.Document;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Does with a corpus what `stemma trace -o` and `stemma measure` do, in this process.
final class CorpusMeasurer {
  private static final long SEED = 42;

  /// What runs are said to be of.
  private static final String VERSION = "benchmark";

  private final Path folder;
  private final Configuration configuration = Lexicons.configuration(SEED);
  private final Engine engine = new MemoryEngine(Stages.SEQUENTIAL);
  private final Measurement.Settings settings =
      new Measurement.Settings(Lexicons.languages(), Lexicons.sources(), VERSION);

  /// @param folder to write runs into, one after the other; each is deleted
  CorpusMeasurer(Path folder) {
    this.folder = folder;
  }

  ImmutableMap<Measure, Found> measure(List<Document> documents) throws IOException {
    Path run = folder.resolve("run");
    OutputFolder.begin(run);
    Corpus corpus = new Corpus(inOrder(documents), 0, ImmutableList.of());
    new JsonReport(
            new Run(VERSION, configuration, corpus, Optional.empty(), Instant.EPOCH),
            new Stemma(configuration, engine).trace(corpus.documents()),
            engine)
        .write(run);
    Path measures = Files.createDirectory(folder.resolve("measure"));
    Measurement.write(run, measures, settings, Progress.NONE);
    ImmutableMap<Measure, Found> found = read(measures);
    MoreFiles.deleteRecursively(run, RecursiveDeleteOption.ALLOW_INSECURE);
    MoreFiles.deleteRecursively(measures, RecursiveDeleteOption.ALLOW_INSECURE);
    return found;
  }

  private static ImmutableList<Document> inOrder(List<Document> documents) {
    return ImmutableList.sortedCopyOf(
        (one, other) -> Document.ID_ORDER.compare(one.id(), other.id()), documents);
  }

  private static ImmutableMap<Measure, Found> read(Path measures) throws IOException {
    ImmutableMap.Builder<Measure, Found> found = ImmutableMap.builder();
    JsonNode all = JsonMapper.shared().readTree(Files.readString(measures.resolve("measure.json")));
    put(all, "unmatchedShare", Measure.ofAll(), found);
    for (JsonNode row : rows(measures.resolve("outlets.jsonl"))) {
      put(row, "unmatchedShare", Measure.unmatched(row.path("outlet").asString()), found);
    }
    for (JsonNode row : rows(measures.resolve("follows.jsonl"))) {
      String of = row.path("follower").asString() + " from " + row.path("source").asString();
      put(row, "share", new Measure(Measure.Kind.FOLLOWS, of), found);
      put(row, "share", new Measure(Measure.Kind.FOLLOWS_SELDOM, of), found);
      put(row, "lagMedian", new Measure(Measure.Kind.LAG, of), found);
      put(row, "lagMedian", new Measure(Measure.Kind.LAG_OF_FEW, of), found);
    }
    return found.buildOrThrow();
  }

  private static List<JsonNode> rows(Path file) throws IOException {
    return Files.readAllLines(file).stream().map(JsonMapper.shared()::readTree).toList();
  }

  private static void put(
      JsonNode row, String key, Measure measure, ImmutableMap.Builder<Measure, Found> found) {
    if (row.has(key)) {
      Optional<Interval> interval =
          row.has(key + "Low")
              ? Optional.of(
                  new Interval(
                      row.path(key + "Low").doubleValue(), row.path(key + "High").doubleValue()))
              : Optional.empty();
      found.put(measure, new Found(row.path(key).doubleValue(), interval));
    }
  }
}
