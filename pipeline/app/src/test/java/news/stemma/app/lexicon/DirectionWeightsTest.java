package news.stemma.app.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.Resources;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import news.stemma.relation.Feature;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DirectionWeightsTest {
  private static List<String> entries(String list) throws IOException {
    return Resources.readLines(
            Resources.getResource(Lexicons.class, list + ".txt"), StandardCharsets.UTF_8)
        .stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.substring(0, line.indexOf(' ')))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"direction-weights", "direction-prior"})
  void everyFeatureIsNamedOnceAsDeclared(String list) throws IOException {
    assertThat(entries(list))
        .containsExactlyElementsOf(
            Stream.concat(Stream.of("bar"), Arrays.stream(Feature.values()).map(Feature::label))
                .toList());
  }

  @Test
  void theFilesThatShipLoadAndNoWeightIsBelowZero() {
    assertThat(Lexicons.directions().weights())
        .containsOnlyKeys(Feature.values())
        .allSatisfy((feature, weight) -> assertThat(weight).isNotNegative());
    assertThat(Lexicons.directionPrior().weights()).containsOnlyKeys(Feature.values());
    assertThat(Lexicons.directions().bar()).isEqualTo(Lexicons.directionPrior().bar());
  }
}
