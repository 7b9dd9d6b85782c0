package news.stemma.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import news.stemma.benchmarks.report.Findings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpeedReportTest {
  private static Measured sign(String peer, String shape, double mbPerSecond) {
    return new Measured(
        "sign", peer, shape, mbPerSecond, Optional.of(1.0), Optional.empty(), Optional.of(0.0));
  }

  private static Findings findings(Measured... measured) {
    return new SpeedReport("2 articles", ImmutableList.copyOf(measured)).findings();
  }

  @Test
  void theRatioIsOursOverTheirsOfTheSameShapeAndStandsInOneRowAStageAndPeer() {
    Findings findings =
        findings(
            sign("stemma", "ascii", 400),
            sign("Guava", "ascii", 10),
            sign("stemma", "punctuated", 200),
            sign("Guava", "punctuated", 8));
    assertThat(findings.json()).hasSize(2);
    assertThat(findings.json().get(1).toString())
        .isEqualTo(
            "{\"stage\":\"sign\",\"peer\":\"Guava\",\"mbPerSecond\":10.0,\"ratio\":40.0,"
                + "\"error\":1.0,\"allocatedBytes\":0.0,\"shape\":\"ascii\",\"shapes\":["
                + "{\"mbPerSecond\":10.0,\"ratio\":40.0,\"error\":1.0,\"allocatedBytes\":0.0,"
                + "\"shape\":\"ascii\"},"
                + "{\"mbPerSecond\":8.0,\"ratio\":25.0,\"error\":1.0,\"allocatedBytes\":0.0,"
                + "\"shape\":\"punctuated\"}]}");
  }

  @Test
  void ourOwnRowHasTheRatioOne() {
    assertThat(findings(sign("stemma", "", 400)).json().toString())
        .isEqualTo(
            "[{\"stage\":\"sign\",\"peer\":\"stemma\",\"mbPerSecond\":400.0,\"ratio\":1.0,"
                + "\"error\":1.0,\"allocatedBytes\":0.0}]");
  }

  @Test
  void theChartIsDrawn(@TempDir Path folder) throws IOException {
    Path png = folder.resolve("sign.png");
    findings(sign("stemma", "", 400), sign("Guava", "", 10)).chart().orElseThrow().write(png);
    assertThat(Files.size(png)).isGreaterThan(5_000);
  }

  @Test
  void otherStagesHaveNoChart() {
    Measured band =
        new Measured("band", "stemma", "", 9, Optional.empty(), Optional.empty(), Optional.empty());
    assertThat(findings(band).chart()).isEmpty();
  }
}
