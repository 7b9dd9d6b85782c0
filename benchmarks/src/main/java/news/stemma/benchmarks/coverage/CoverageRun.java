package news.stemma.benchmarks.coverage;

import com.google.common.collect.ImmutableMap;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import news.stemma.benchmarks.generator.Prose;
import news.stemma.benchmarks.report.Findings;

/// Draws corpora with planted values, traces and measures each, and counts the intervals that hold
/// these values.
public final class CoverageRun {
  public static final String NAME = "coverage";

  private static final int TELL = 50;

  private final Prose prose = new Prose();
  private final ImmutableMap<Measure, Coverage> coverages;
  private final Consumer<String> says;

  public CoverageRun(Consumer<String> says) {
    Map<Measure, Coverage> of = new LinkedHashMap<>();
    Superpopulation.planted().forEach((measure, value) -> of.put(measure, new Coverage(value)));
    this.coverages = ImmutableMap.copyOf(of);
    this.says = says;
  }

  /// @param corpora 1 or more
  /// @param seed of the first one; the others have those that follow
  public Findings run(int corpora, long seed) throws IOException {
    return new CoverageReport(corpora, coverages(corpora, seed)).findings();
  }

  ImmutableMap<Measure, Coverage> coverages(int corpora, long seed) throws IOException {
    Path folder = Files.createTempDirectory("stemma-coverage");
    try {
      CorpusMeasurer measurer = new CorpusMeasurer(folder);
      for (int corpus = 0; corpus < corpora; corpus++) {
        ImmutableMap<Measure, Found> found =
            measurer.measure(PlantedCorpus.draw(prose, seed + corpus));
        coverages.forEach((measure, coverage) -> {
          Found one = found.get(measure);
          if (one != null) {
            coverage.add(one);
          }
        });
        if ((corpus + 1) % TELL == 0) {
          says.accept("%,d of %,d corpora".formatted(corpus + 1, corpora));
        }
      }
    } finally {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
    return coverages;
  }
}
