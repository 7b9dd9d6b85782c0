package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ClassScoresTest {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(50, 1);

  private static List<Judged> cases() {
    List<Judged> cases = new ArrayList<>();
    cases.addAll(Collections.nCopies(6, new Judged("copy", "copy")));
    cases.addAll(Collections.nCopies(2, new Judged("copy", "excerpt")));
    cases.addAll(Collections.nCopies(4, new Judged("excerpt", "excerpt")));
    cases.addAll(Collections.nCopies(1, new Judged("excerpt", "unrelated")));
    cases.addAll(Collections.nCopies(2, new Judged("quote-only", "copy")));
    return cases;
  }

  private static ClassScores scores() {
    return ClassScores.of(
        cases(), List.of("copy", "excerpt", "quote-only"), List.of("unrelated"), BOOTSTRAP);
  }

  @Test
  void precisionAndRecallAreOfWhatWasSaidAndOfWhatWasDue() {
    ConfusionMatrix matrix = ConfusionMatrix.of(cases());
    assertThat(matrix.precision("copy")).isEqualTo(new Proportion(6, 8));
    assertThat(matrix.recall("copy")).isEqualTo(new Proportion(6, 8));
    assertThat(matrix.precision("excerpt")).isEqualTo(new Proportion(4, 6));
    assertThat(matrix.recall("excerpt")).isEqualTo(new Proportion(4, 5));
    assertThat(matrix.accuracy()).isEqualTo(new Proportion(10, 15));
  }

  @Test
  void f1IsTheHarmonicMean() {
    ConfusionMatrix matrix = ConfusionMatrix.of(cases());
    assertThat(matrix.f1("excerpt").getAsDouble()).isCloseTo(8.0 / 11, within(1e-12));
    assertThat(matrix.f1("quote-only").getAsDouble()).isZero();
    assertThat(matrix.f1("extension")).isEmpty();
  }

  @Test
  void theMeanIsOverLabelsThatAreDueFiveTimes() {
    assertThat(scores().averaged()).containsExactly("copy", "excerpt");
    assertThat(scores().macroF1().orElseThrow().value())
        .isCloseTo((6.0 / 8 + 8.0 / 11) / 2, within(1e-12));
  }

  @Test
  void aMeanOverNoLabelIsNone() {
    ClassScores scores =
        ClassScores.of(List.of(new Judged("copy", "copy")), List.of("copy"), List.of(), BOOTSTRAP);
    assertThat(scores.macroF1()).isEmpty();
    assertThat(scores.text("relation")).contains("macro-F1 –");
  }

  @Test
  void aLabelThatIsNeverSaidHasNoIntervalOfPrecision() {
    assertThat(scores().classes().get("quote-only").precision().interval()).isEmpty();
    assertThat(scores().classes().get("quote-only").recall().interval()).isPresent();
  }

  @Test
  void intervalsHoldTheirFigures() {
    scores()
        .classes()
        .values()
        .forEach(score ->
            score
                .recall()
                .interval()
                .ifPresent(interval ->
                    assertThat(score.recall().value()).isBetween(interval.low(), interval.high())));
  }
}
