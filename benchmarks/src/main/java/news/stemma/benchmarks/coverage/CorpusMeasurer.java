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
import news.stemma.text.Document;

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
    ImmutableMap<Measure, Found> found = FoundMeasures.read(measures);
    MoreFiles.deleteRecursively(run, RecursiveDeleteOption.ALLOW_INSECURE);
    MoreFiles.deleteRecursively(measures, RecursiveDeleteOption.ALLOW_INSECURE);
    return found;
  }

  private static ImmutableList<Document> inOrder(List<Document> documents) {
    return ImmutableList.sortedCopyOf(
        (one, other) -> Document.ID_ORDER.compare(one.id(), other.id()), documents);
  }
}
