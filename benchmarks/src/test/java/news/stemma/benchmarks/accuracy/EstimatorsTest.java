package news.stemma.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import news.stemma.benchmarks.report.Findings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class EstimatorsTest {
  @Test
  void errorsAreNearTheoryForEverySizeSimilarityAndPeer() {
    Findings findings = Estimators.measure(50);
    assertThat(findings.json()).hasSize(4 * 5 * 4);
    for (JsonNode row : findings.json()) {
      assertThat(row.get("rmse").asDouble())
          .isBetween(0.4 * row.get("theory").asDouble(), 1.6 * row.get("theory").asDouble());
      assertThat(Math.abs(row.get("bias").asDouble())).isLessThan(0.03);
    }
  }
}
