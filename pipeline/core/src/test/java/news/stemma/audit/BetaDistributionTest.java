package news.stemma.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Expected values are those of SciPy 1.17.
final class BetaDistributionTest {
  @ParameterizedTest
  @CsvSource({
    "0.025, 198, 3, 0.9643453316027603",
    "0.975, 199, 2, 0.998786650986264",
    "0.025, 0.5, 0.5, 0.001541333133436012",
    "0.95, 0.5, 4.5, 0.36248681276449385",
    "0.025, 9999, 2, 0.9994429630020529",
    "0.5, 2, 3, 0.3857275681323895",
    "0.025, 97.3, 1.4, 0.9550327934401415"
  })
  void quantilesAreTheKnownOnes(double probability, double a, double b, double quantile) {
    assertThat(BetaDistribution.quantile(probability, a, b)).isCloseTo(quantile, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "0.3, 2, 3, 0.3483",
    "0.9, 50.5, 7.25, 0.698869862916973",
    "0, 2, 3, 0",
    "1, 2, 3, 1"
  })
  void probabilitiesAreTheKnownOnes(double x, double a, double b, double probability) {
    assertThat(BetaDistribution.cumulative(x, a, b)).isCloseTo(probability, within(1e-9));
  }

  @ParameterizedTest
  @CsvSource({
    "0.5, 0.5723649429247",
    "1, 0",
    "3.7, 1.428072326665388",
    "100.25, 360.28455963776423"
  })
  void theLogarithmOfGammaIsTheKnownOne(double x, double logGamma) {
    assertThat(BetaDistribution.logGamma(x)).isCloseTo(logGamma, within(1e-10));
  }

  @Test
  void theQuantileOfAMillionPairsIsFound() {
    assertThat(BetaDistribution.quantile(0.5, 900_000, 100_000)).isCloseTo(0.9, within(1e-5));
  }
}
