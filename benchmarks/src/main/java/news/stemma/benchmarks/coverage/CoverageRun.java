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

  /// So many a corpus has at most, within any chance, and so many more with each day.
  private static final int MOST_TEXTS = 120;

  private static final int MOST_TEXTS_A_DAY = 20;

  /// Of a corpus, unless another number is asked for.
  public static final int DAYS = 14;

  private final String name;
  private final int days;
  private final Sentences prose;
  private final ImmutableTable<Measure, Method, Coverage> coverages;
  private final Consumer<String> says;

  /// With made-up prose.
  ///
  /// @param days that a corpus is of, 1 or more
  public CoverageRun(int days, Consumer<String> says) {
    this(MADE_UP, new Prose()::sentences, days, says);
  }

  /// With sentences of these articles, each in one text of a corpus.
  ///
  /// @param days that a corpus is of, 1 or more
  /// @throws IllegalArgumentException where they have too few
  public static CoverageRun withSentencesOf(
      List<Document> articles, int days, Consumer<String> says) {
    FoundSentences found = FoundSentences.in(articles);
    int most = MOST_TEXTS + MOST_TEXTS_A_DAY * days;
    if (found.texts() < most) {
      throw new IllegalArgumentException(
          "these articles have sentences for %d texts, and a corpus has up to %d; give more"
              .formatted(found.texts(), most));
    }
    return new CoverageRun(FOUND, found, days, says);
  }

  private CoverageRun(String source, Sentences prose, int days, Consumer<String> says) {
    this.name = days == DAYS ? source : source + "-" + days + "-days";
    this.days = days;
    this.prose = prose;
    ImmutableTable.Builder<Measure, Method, Coverage> of = ImmutableTable.builder();
    Superpopulation.planted(days)
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
    return new CoverageReport(name, corpora, days, coverages(corpora, seed)).findings();
  }

  ImmutableTable<Measure, Method, Coverage> coverages(int corpora, long seed) throws IOException {
    Path folder = Files.createTempDirectory("stemma-coverage");
    try {
      CorpusMeasurer measurer = new CorpusMeasurer(folder);
      for (int corpus = 0; corpus < corpora; corpus++) {
        ImmutableMap<Measure, Found> found =
            measurer.measure(PlantedCorpus.draw(prose, days, seed + corpus));
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
