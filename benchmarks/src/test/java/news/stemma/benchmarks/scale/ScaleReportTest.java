package news.stemma.benchmarks.scale;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import news.stemma.benchmarks.report.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ScaleReportTest {
  private static final Score SCORE =
      new Score(
          ImmutableList.of(
              new Count(Count.Kind.RECALL, "copies", 200, 1, ImmutableList.of("a → b")),
              new Count(Count.Kind.CLAIMS, "copy", 199, 0, ImmutableList.of())));

  private static ScaleRun.Row row(
      int articles, Job.Command command, int seconds, Optional<Score> score) {
    return new ScaleRun.Row(
        articles, command, new Cost(Duration.ofSeconds(seconds), 900_000_000, 5_000_000), score);
  }

  private static final Findings FINDINGS =
      new ScaleReport(
              ImmutableList.of(
                  row(1_000, Job.Command.PLAIN, 2, Optional.empty()),
                  row(1_000, Job.Command.TRACE, 10, Optional.of(SCORE)),
                  row(2_000, Job.Command.PLAIN, 4, Optional.empty()),
                  row(2_000, Job.Command.TRACE, 30, Optional.of(SCORE))))
          .findings();

  @Test
  void aProgramIsComparedWithThePlainLoopOverTheSameArticles() {
    assertThat(FINDINGS.table().markdown().lines().skip(2))
        .containsExactly(
            "| 1,000 | plain | 2 | 2000 | 1 | 900 | 5 |  |  |  |  |  |  |  |",
            "| 1,000 | trace | 10 | 10000 | 5 | 900 | 5 | 0.9950 |  |  |  |  | 199 | 0 |",
            "| 2,000 | plain | 4 | 2000 | 1 | 900 | 5 |  |  |  |  |  |  |  |",
            "| 2,000 | trace | 30 | 15000 | 7.5 | 900 | 5 | 0.9950 |  |  |  |  | 199 | 0 |");
    assertThat(FINDINGS.json().get(3).toString())
        .startsWith(
            "{\"articles\":2000,\"program\":\"trace\",\"seconds\":30.0,"
                + "\"microsecondsAnArticle\":15000.0,\"timesPlain\":7.5,"
                + "\"peakResidentBytes\":900000000,\"peakDiskBytes\":5000000,"
                + "\"score\":[{\"recall\":\"copies\"");
  }

  @Test
  void theChartIsDrawn(@TempDir Path folder) throws IOException {
    Path png = folder.resolve("scale.png");
    FINDINGS.chart().orElseThrow().write(png);
    assertThat(Files.size(png)).isGreaterThan(5_000);
  }
}
