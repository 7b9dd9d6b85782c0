package news.stemma.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import news.stemma.benchmarks.report.Findings;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class RecallTest {
  private static final String STORY =
      "Two watchmen died when a blaze tore through a warehouse on the old pier late on Monday, and"
          + " nine firefighters were treated for smoke inhalation, the port authority said.";

  @Test
  void everyWayFindsAnIdenticalPair() {
    Findings findings =
        Recall.measure("3 texts", List.of(STORY, "Nothing of it here at all", STORY));
    assertThat(findings.json()).hasSize(7);
    for (JsonNode row : findings.json()) {
      assertThat(row.get("pairs").asInt()).isEqualTo(1);
      assertThat(row.get("recall").asDouble()).isEqualTo(1);
    }
  }

  @Test
  void withoutNearDuplicatesThereIsNothingToFind() {
    assertThat(Recall.measure("1 text", List.of(STORY)).json()).isEmpty();
  }
}
