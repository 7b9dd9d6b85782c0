package news.stemma.benchmarks.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.scale.Cost;
import news.stemma.benchmarks.scale.ScaleRun;
import org.junit.jupiter.api.Test;

final class SparkReportTest {
  private static final SparkRuns RUNS =
      new SparkRuns(
          new ScaleRun(Path.of(""), Path.of(""), 1, said -> {}),
          SparkRuns.Command.TRACE,
          "4g",
          "local[2]");

  private static final ImmutableList<StageCost> STAGES =
      ImmutableList.of(
          new StageCost(
              "candidates", 3, 0, 2_500, new Work(8, 40, 2_000_000, 0, 9_000, 4_000, 100)));

  private static Cost cost(int seconds) {
    return new Cost(Duration.ofSeconds(seconds), 900_000_000, 5_000_000);
  }

  private static SparkRuns.Row row(int repeated, int seconds, Optional<SparkRuns.Local> local) {
    return new SparkRuns.Row(1_000, repeated, 600_000, local, cost(seconds), STAGES);
  }

  private static Optional<SparkRuns.Local> local(int seconds, String... different) {
    return Optional.of(new SparkRuns.Local(cost(seconds), ImmutableList.copyOf(different)));
  }

  private static ImmutableList<Findings> findings(
      SparkRuns.Corpora corpora, SparkRuns.Row... rows) {
    return new SparkReport(RUNS, corpora, ImmutableList.copyOf(rows)).findings();
  }

  @Test
  void sparkIsComparedWithTheLocalEngineOverTheSameCorpus() {
    ImmutableList<Findings> findings =
        findings(
            SparkRuns.Corpora.OF_SIZES,
            row(0, 30, local(10)),
            row(0, 60, local(40, "clusters.jsonl")));
    assertThat(findings)
        .extracting(Findings::name)
        .containsExactly("spark", "spark-stages", "spark-sizes");
    assertThat(findings.getFirst().table().markdown().lines().skip(2))
        .containsExactly(
            "| 1,000 | 0 | 10 | 900 | 30 | 900 | 3 | the same bytes |",
            "| 1,000 | 0 | 40 | 900 | 60 | 900 | 1.5 | other clusters.jsonl |");
    assertThat(findings.get(1).table().markdown().lines().skip(2).findFirst())
        .contains("| 1,000 | 0 | candidates | 1 | 8 | 40 | 2 | 0 | 0.00900 | 2.5 | 4 | 0.100 |");
    assertThat(findings.getFirst().json().get(0).toString())
        .startsWith(
            "{\"command\":\"trace\",\"master\":\"local[2]\",\"memory\":\"4g\",\"articles\":1000,"
                + "\"repeated\":0,\"corpusBytes\":600000,\"localSeconds\":10.0,");
  }

  @Test
  void aRepeatedParagraphIsComparedWithTheCleanCorpus() {
    ImmutableList<Findings> findings =
        findings(
            SparkRuns.Corpora.WITH_A_REPEATED_PARAGRAPH,
            row(0, 30, Optional.empty()),
            row(200, 45, Optional.empty()));
    assertThat(findings)
        .extracting(Findings::name)
        .containsExactly("spark-repeated", "spark-repeated-stages");
    assertThat(findings.getFirst().table().markdown().lines().skip(2))
        .containsExactly(
            "| 1,000 | 0 |  |  | 30 | 900 |  |  |", "| 1,000 | 200 |  |  | 45 | 900 | 1.5 |  |");
  }
}
