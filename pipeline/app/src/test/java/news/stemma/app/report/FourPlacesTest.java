package news.stemma.app.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

final class FourPlacesTest {
  private static void check(double value) {
    assertThat(FourPlaces.of(value))
        .isEqualTo(BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN).toPlainString());
  }

  @Test
  void decimalsAreThoseOfTheDefinition() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < 100_000; i++) {
      check(random.nextDouble());
      check(random.nextDouble(-20, 20));
      check((double) random.nextInt(1, 500) / random.nextInt(1, 500));
      check(random.nextDouble() * 1e12);
    }
  }

  @Test
  void tiesGoToTheEvenDigit() {
    for (int i = -30_000; i < 30_000; i++) {
      check(i / 20_000.0);
      check(i / 100_000.0);
    }
    check(-0.00001);
    check(-0.0);
    check(99_999_999.99995);
  }
}
