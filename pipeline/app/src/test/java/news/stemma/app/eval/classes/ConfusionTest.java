package news.stemma.app.eval.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ConfusionTest {
  private static final Confusion CONFUSION =
      Confusion.of(Answers.judgements("cc", "cc", "cn", "lc", "ll", "hl", "hh", "hh", "nn", "nn"));

  @Test
  void precisionIsOfWhatWasSaidAndRecallOfWhatIs() {
    assertThat(CONFUSION.precision(ReuseClass.CUT)).isEqualTo(2 / 3.0);
    assertThat(CONFUSION.recall(ReuseClass.CUT)).isEqualTo(2 / 3.0);
    assertThat(CONFUSION.precision(ReuseClass.LIGHT)).isEqualTo(1 / 2.0);
    assertThat(CONFUSION.precision(ReuseClass.HEAVY)).isEqualTo(1);
    assertThat(CONFUSION.recall(ReuseClass.HEAVY)).isEqualTo(2 / 3.0);
    assertThat(CONFUSION.precision(ReuseClass.NON)).isEqualTo(2 / 3.0);
    assertThat(CONFUSION.recall(ReuseClass.NON)).isEqualTo(1);
  }

  @Test
  void macroF1IsTheMeanOfTheClassesWhateverTheirSizes() {
    assertThat(CONFUSION.f1(ReuseClass.NON)).isEqualTo(0.8);
    assertThat(CONFUSION.macroF1())
        .isCloseTo((2 / 3.0 + 1 / 2.0 + 4 / 5.0 + 4 / 5.0) / 4, within(1e-12));
    assertThat(CONFUSION.accuracy()).isEqualTo(0.7);
  }

  @Test
  void aClassThatNobodySaysHasNoPrecisionAndIsNoError() {
    Confusion confusion = Confusion.of(Answers.judgements("cn", "nn"));
    assertThat(confusion.precision(ReuseClass.CUT)).isZero();
    assertThat(confusion.f1(ReuseClass.CUT)).isZero();
    assertThat(confusion.f1(ReuseClass.LIGHT)).isZero();
    assertThat(Confusion.of(List.of()).accuracy()).isZero();
  }
}
