package news.stemma.app.eval.direction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.stemma.app.eval.BadLabelsException;
import news.stemma.app.eval.GoldRelation;
import org.junit.jupiter.api.Test;

final class DirectionTruthTest {
  private static GoldRelation label(String left, String right, Optional<String> source) {
    return new GoldRelation(left, right, "copy", source);
  }

  @Test
  void theEarlierIsTheSourceWhereAMinuteTellsThem() {
    DirectionTruth truth =
        DirectionTruth.byDates(
            Map.of(
                "a", Instant.parse("1987-02-26T15:02:00Z"),
                "b", Instant.parse("1987-02-26T15:01:00Z"),
                "c", Instant.parse("1987-02-26T15:01:59Z")));
    assertThat(truth.source("a", "b")).hasValue("b");
    assertThat(truth.source("b", "a")).hasValue("b");
    assertThat(truth.source("a", "c")).isEmpty();
    assertThat(truth.source("a", "undated")).isEmpty();
  }

  @Test
  void labelsHoldEitherWayRound() {
    DirectionTruth truth =
        DirectionTruth.byLabels(
            List.of(label("b", "a", Optional.of("b")), label("c", "d", Optional.empty())));
    assertThat(truth.source("a", "b")).hasValue("b");
    assertThat(truth.source("b", "a")).hasValue("b");
    assertThat(truth.source("c", "d")).isEmpty();
    assertThat(truth.source("a", "d")).isEmpty();
  }

  @Test
  void labelsThatContradictEachOtherAreRefused() {
    assertThatThrownBy(() ->
            DirectionTruth.byLabels(
                List.of(label("a", "b", Optional.of("a")), label("b", "a", Optional.of("b")))))
        .isInstanceOf(BadLabelsException.class)
        .hasMessageContaining("b and a have labels of two directions");
  }
}
