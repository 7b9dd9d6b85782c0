package news.stemma.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentTest {
  @Test
  void idsSortByTheirUtf8Bytes() {
    assertThat(
            Stream.of("\uD83D\uDE00", "\uFF21", "b", "a1", "a", "B", "\u00E4")
                .sorted(Document.ID_ORDER))
        .containsExactly("B", "a", "a1", "b", "\u00E4", "\uFF21", "\uD83D\uDE00");
  }

  @Test
  void aTimeWithoutAZoneIsNone() {
    assertThat(published("2016-09-17T20:00:00+02:00"))
        .hasToString("Optional[2016-09-17T18:00:00Z]");
    assertThat(published("2016-09-17T18:00Z")).hasToString("Optional[2016-09-17T18:00:00Z]");
    assertThat(published("2016-09-17T18:00:00")).hasToString("Optional.empty");
    assertThat(published("yesterday")).hasToString("Optional.empty");
  }

  @Test
  void aTimeBeyondTheCalendarIsNone() {
    assertThat(published("+999999999-12-31T23:59:59Z"))
        .hasToString("Optional[+999999999-12-31T23:59:59Z]");
    assertThat(published("+999999999-12-31T23:59:59-18:00")).isEmpty();
    assertThat(published("-999999999-01-01T00:00:00+18:00")).isEmpty();
  }

  private static Optional<Instant> published(String time) {
    return new Document("a", "", ImmutableMap.of(Field.PUBLISHED, time)).published();
  }

  @Test
  void spansAreHalfOpen() {
    assertThat(new Span(3, 7).of("0123456789")).isEqualTo("3456");
    assertThat(new Span(3, 7).contains(3)).isTrue();
    assertThat(new Span(3, 7).contains(7)).isFalse();
    assertThat(new Span(3, 7).overlaps(new Span(7, 9))).isFalse();
    assertThat(new Span(3, 7).overlaps(new Span(6, 9))).isTrue();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Span(7, 3))
        .withMessage("span [7, 3) is not a range");
  }
}
