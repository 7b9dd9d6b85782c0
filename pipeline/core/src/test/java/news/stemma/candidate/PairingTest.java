package news.stemma.candidate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;

class PairingTest {
  private static final Window A_DAY = new Window(Duration.ZERO, Duration.ofHours(24));

  /// One an hour.
  private static List<Document> hourly(int count) {
    return IntStream.range(0, count)
        .mapToObj(i ->
            new Document(
                "d%04d".formatted(i),
                "",
                ImmutableMap.of(
                    Field.PUBLISHED, "2026-03-%02dT%02d:00:00Z".formatted(1 + i / 24, i % 24))))
        .toList();
  }

  private static List<String> pairs(Pairing pairing, int... documents) {
    TreeSet<String> pairs = new TreeSet<>();
    pairing.pair(
        documents, (one, other) -> pairs.add(Math.min(one, other) + " " + Math.max(one, other)));
    return List.copyOf(pairs);
  }

  @Test
  void whatIsFurtherApartThanTheWindowIsNoPair() {
    List<Document> documents = new ArrayList<>(hourly(40));
    documents.add(Document.of("x", ""));
    Pairing pairing = Pairing.of(Seniority.of(documents)).within(A_DAY, documents);
    assertThat(pairs(pairing, 0, 24, 25, 40))
        .containsExactly("0 24", "0 40", "24 25", "24 40", "25 40");
    Window fromTwoHoursOn = new Window(Duration.ofHours(2), Duration.ofHours(30));
    assertThat(pairs(pairing.within(fromTwoHoursOn, documents), 0, 1, 2, 31))
        .containsExactly("0 2", "1 31", "2 31");
  }

  @Test
  void ofTooManyEachIsPairedWithTheFirstAndTheOneBefore() {
    Pairing pairing = Pairing.of(Seniority.of(hourly(60)));
    List<String> pairs = pairs(pairing, IntStream.range(0, 60).toArray());
    assertThat(pairs).hasSize(59 + 58).contains("0 59", "58 59").doesNotContain("1 59");
  }

  @Test
  void acrossTwoSidesNoneIsPairedWithItsOwn() {
    BitSet ours = new BitSet();
    ours.set(0, 2);
    Pairing pairing = Pairing.of(Seniority.of(hourly(200))).across(ours);
    assertThat(pairs(pairing, 0, 1, 2, 3)).containsExactly("0 2", "0 3", "1 2", "1 3");
    assertThat(pairs(pairing, IntStream.range(0, 200).toArray())).hasSize(2 * 198);
  }

  @Test
  void whereBothSidesHaveTooManyTheWorkStaysLinear() {
    BitSet ours = new BitSet();
    IntStream.range(0, 100).forEach(i -> ours.set(2 * i));
    Pairing pairing = Pairing.of(Seniority.of(hourly(200))).across(ours);
    List<String> pairs = pairs(pairing, IntStream.range(0, 200).toArray());
    assertThat(pairs).hasSizeLessThan(400).contains("0 1", "0 199", "1 2", "1 198", "198 199");
  }

  @Test
  void aWindowThatEndsBeforeItBeginsIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Window(Duration.ofHours(2), Duration.ofHours(1)))
        .withMessage("window PT2H to PT1H is not a range");
  }
}
