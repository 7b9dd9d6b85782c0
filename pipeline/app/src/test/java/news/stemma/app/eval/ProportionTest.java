package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import news.stemma.app.statistics.Interval;
import org.junit.jupiter.api.Test;

final class ProportionTest {
  private static void check(Proportion proportion, double low, double high) {
    Interval interval = proportion.wilson().orElseThrow();
    assertThat(interval.low()).isCloseTo(low, within(0.0001));
    assertThat(interval.high()).isCloseTo(high, within(0.0001));
  }

  @Test
  void wilsonsIntervalIsWhatTablesSay() {
    check(new Proportion(8, 10), 0.4902, 0.9433);
    check(new Proportion(50, 100), 0.4038, 0.5962);
  }

  @Test
  void noHitInFiveMayStillBeFourInTen() {
    check(new Proportion(0, 5), 0, 0.4345);
    check(new Proportion(5, 5), 0.5655, 1);
  }

  @Test
  void withoutCasesThereIsNoInterval() {
    assertThat(new Proportion(0, 0).value()).isZero();
    assertThat(new Proportion(0, 0).wilson()).isEmpty();
  }

  @Test
  void moreHitsThanCasesAreRefused() {
    assertThatThrownBy(() -> new Proportion(3, 2)).hasMessage("3 hits of 2 cases");
  }

  @Test
  void repeatsOfTheSameCasesMakeNoIntervalNarrower() {
    assertThat(new Proportion(160, 200).figure(20)).isEqualTo(new Proportion(8, 10).figure());
  }
}
