package news.stemma.benchmarks.coverage;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.stemma.benchmarks.generator.Prose;
import news.stemma.benchmarks.report.Findings;
import news.stemma.text.Document;

/// Draws corpora with planted values, traces and measures each, and counts the intervals that hold
/// these values.
public final class CoverageRun {
  private static final String MADE_UP = "coverage";
  private static final String FOUND = "coverage-of-sentences";

  private static final int TELL = 50;

  /// So many a corpus has at most, within any chance.
  private static final int MOST_TEXTS = 400;

  private final String name;
  private final Sentences prose;
  private final ImmutableTable<Measure, Method, Coverage> coverages;
  private final Consumer<String> says;

  /// With made-up prose.
  public CoverageRun(Consumer<String> says) {
    this(MADE_UP, new Prose()::sentences, says);
  }

  /// With sentences of these articles, each in one text of a corpus.
  ///
  /// @throws IllegalArgumentException where they have too few
  public static CoverageRun withSentencesOf(List<Document> articles, Consumer<String> says) {
    FoundSentences found = FoundSentences.in(articles);
    if (found.texts() < MOST_TEXTS) {
      throw new IllegalArgumentException(
          "these articles have sentences for %d texts, and a corpus has up to %d; give more"
              .formatted(found.texts(), MOST_TEXTS));
    }
    return new CoverageRun(FOUND, found, says);
  }

  private CoverageRun(String name, Sentences prose, Consumer<String> says) {
    this.name = name;
    this.prose = prose;
    ImmutableTable.Builder<Measure, Method, Coverage> of = ImmutableTable.builder();
    Superpopulation.planted()
        .forEach((measure, value) ->
            Arrays.stream(Method.values())
                .forEach(method -> of.put(measure, method, new Coverage(value))));
    this.coverages = of.buildOrThrow();
    this.says = says;
  }

  /// What the findings are called.
  public String name() {
    return name;
  }

  /// @param corpora 1 or more
  /// @param seed of the first one; the others have those that follow
  public Findings run(int corpora, long seed) throws IOException {
    return new CoverageReport(name, corpora, coverages(corpora, seed)).findings();
  }

  ImmutableTable<Measure, Method, Coverage> coverages(int corpora, long seed) throws IOException {
    Path folder = Files.createTempDirectory("stemma-coverage");
    try {
      CorpusMeasurer measurer = new CorpusMeasurer(folder);
      for (int corpus = 0; corpus < corpora; corpus++) {
        ImmutableMap<Measure, Found> found =
            measurer.measure(PlantedCorpus.draw(prose, seed + corpus));
        found.forEach(this::add);
        if ((corpus + 1) % TELL == 0) {
          says.accept("%,d of %,d corpora".formatted(corpus + 1, corpora));
        }
      }
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    return coverages;
  }

  private void add(Measure measure, Found found) {
    coverages
        .row(measure)
        .forEach((method, coverage) ->
            coverage.add(found.value(), Optional.ofNullable(found.intervals().get(method))));
  }
}
