package news.stemma.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

final class StageTest {
  @Test
  void aStageIsCalledAsItsClass() {
    assertThat(Stage.ofBenchmark("news.stemma.benchmarks.EndToEndBenchmark.trace"))
        .isEqualTo(new Stage("end-to-end", "news.stemma.benchmarks.EndToEndBenchmark"));
  }

  @Test
  void theFirstShapeHasTheFirstValueOfEveryParameterButThePeer() {
    assertThat(Stage.ofBenchmark(SignBenchmark.class.getName() + ".sign").firstShape())
        .isEqualTo(Map.of("corpus", "received"));
    assertThat(Stage.ofBenchmark(ClassifyBenchmark.class.getName() + ".classify").firstShape())
        .isEmpty();
  }
}
