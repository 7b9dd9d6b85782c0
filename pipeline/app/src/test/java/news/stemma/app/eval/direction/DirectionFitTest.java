package news.stemma.app.eval.direction;

import static news.stemma.relation.Feature.CUT;
import static news.stemma.relation.Feature.OWN_CREDIT;
import static news.stemma.relation.Feature.UNQUOTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Iterables;
import java.util.List;
import news.stemma.relation.Feature;
import org.junit.jupiter.api.Test;

/// With a prior weight p, n pairs right and m wrong, the derivative of the log posterior is (p - w)
/// / 0.49 + n / (1 + e^w) - m / (1 + e^-w); at w = ln 3 the two fractions are 1/4 and 3/4.
final class DirectionFitTest {
  private static final double LN_3 = Math.log(3);

  private static void check(double prior, int right, int wrong, double expected) {
    ImmutableMap<Feature, Double> weights =
        new DirectionFit(ImmutableMap.of(CUT, prior)).fit(examples(right, wrong));
    assertThat(weights.get(CUT)).isCloseTo(expected, within(1e-9));
  }

  private static List<DirectionExample> examples(int right, int wrong) {
    return ImmutableList.copyOf(
        Iterables.concat(Examples.times(right, "a", CUT, 1), Examples.times(wrong, "b", CUT, -1)));
  }

  @Test
  void oneFeatureIsFittedToWhereTheDerivativeVanishes() {
    check(LN_3 - 0.49, 4, 0, LN_3);
    check(LN_3 - 0.49 * 0.25, 4, 1, LN_3);
    check(LN_3, 3, 1, LN_3);
  }

  @Test
  void theRareStayNearThePriorAndTheCommonDoNot() {
    check(LN_3, 0, 0, LN_3);
    ImmutableMap<Feature, Double> many =
        new DirectionFit(ImmutableMap.of(CUT, 0.2)).fit(examples(750, 250));
    assertThat(many.get(CUT)).isCloseTo(LN_3, within(0.02));
  }

  @Test
  void noWeightFallsBelowZero() {
    check(0.49, 0, 2, 0);
    check(0.49, 0, 20, 0);
  }

  @Test
  void aFeatureWithoutCasesKeepsItsPriorWeight() {
    ImmutableMap<Feature, Double> weights =
        new DirectionFit(ImmutableMap.of(CUT, 0.2, OWN_CREDIT, 0.8)).fit(examples(9, 1));
    assertThat(weights.get(OWN_CREDIT)).isEqualTo(0.8);
    assertThat(weights.get(UNQUOTED)).isZero();
    assertThat(weights).hasSize(Feature.values().length);
  }

  @Test
  void whatIsAlwaysThereTogetherSharesTheWeight() {
    DirectionExample both =
        new DirectionExample(
            "s",
            "d",
            "a",
            ImmutableList.of(
                new DirectionExample.Clue(CUT, 1, ""),
                new DirectionExample.Clue(OWN_CREDIT, 1, "")));
    ImmutableMap<Feature, Double> weights =
        new DirectionFit(ImmutableMap.of(CUT, 0.5, OWN_CREDIT, 0.5))
            .fit(ImmutableList.of(both, both, both));
    assertThat(weights.get(CUT)).isEqualTo(weights.get(OWN_CREDIT)).isGreaterThan(0.5);
  }

  @Test
  void aSystemIsSolvedByItsTriangles() {
    // 4x + 2y = 10, 2x + 5y = 13
    assertThat(Cholesky.of(new double[][] {{4, 2}, {2, 5}}).solve(new double[] {10, 13}))
        .containsExactly(new double[] {1.5, 2}, within(1e-12));
  }
}
