package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

final class ReliabilityTest {
  private static final List<Reliability.Claim> CLAIMS =
      List.of(
          new Reliability.Claim(0.8125, true),
          new Reliability.Claim(0.84375, false),
          new Reliability.Claim(1, true),
          new Reliability.Claim(0.95, true));

  @Test
  void claimsAreBinnedByConfidence() {
    Reliability reliability = Reliability.of(CLAIMS, 1);
    assertThat(reliability.bins())
        .extracting(Reliability.Bin::right)
        .containsExactly(new Proportion(1, 2), new Proportion(2, 2));
    assertThat(reliability.bins())
        .extracting(Reliability.Bin::meanConfidence)
        .containsExactly(0.828125, 0.975);
    assertThat(reliability.text()).contains("0.80 to 0.85", "0.95 to 1.00");
  }

  @Test
  void countsOfRepeatsAreMeans() {
    ObjectNode row = JsonMapper.shared().createObjectNode();
    Reliability.of(CLAIMS, 2).putInto(row);
    assertThat(row.at("/reliability/0/said").decimalValue()).isEqualTo("1.0000");
    assertThat(row.at("/reliability/0/right").decimalValue()).isEqualTo("0.5000");
    Reliability.of(CLAIMS, 1).putInto(row);
    assertThat(row.at("/reliability/0/said").isIntegralNumber()).isTrue();
  }
}
