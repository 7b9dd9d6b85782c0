package news.stemma.app.eval.direction;

import static news.stemma.relation.Feature.CUT;
import static news.stemma.relation.Feature.OWN_CREDIT;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import news.stemma.app.eval.Proportion;
import news.stemma.app.eval.Reliability;
import org.junit.jupiter.api.Test;

final class DirectionScoreTest {
  private static final DirectionScore SCORE =
      new DirectionScore(ImmutableList.of(3.0, 2.0, -2.0, 1.0, 0.0), 1);

  private static void check(double bar, int right, int said) {
    DirectionScore.Said found = SCORE.from(bar);
    assertThat(found.precision()).isEqualTo(new Proportion(right, said));
    assertThat(found.coverage()).isEqualTo(new Proportion(said, 5));
  }

  @Test
  void aHigherBarSaysLess() {
    check(0, 3, 4);
    check(1, 3, 4);
    check(1.5, 2, 3);
    check(2, 2, 3);
    check(2.5, 1, 1);
    check(4, 0, 0);
  }

  @Test
  void repeatsAreMeansAndNoMoreEvidence() {
    DirectionScore.Said twice =
        new DirectionScore(ImmutableList.of(2.0, -2.0, 0.0, 2.0, 2.0, 0.0), 2).from(1);
    assertThat(twice.said()).isEqualTo(2);
    assertThat(twice.right()).isEqualTo(1.5);
    assertThat(twice.coverageFigure()).isEqualTo(new Proportion(2, 3).figure());
  }

  @Test
  void confidencesAreHeldAgainstWhatIsRight() {
    assertThat(SCORE.reliability().bins())
        .extracting(Reliability.Bin::right)
        .containsExactly(new Proportion(1, 1), new Proportion(1, 2), new Proportion(1, 1));
  }

  @Test
  void cluesAddUpToLogOdds() {
    DirectionExample example =
        new DirectionExample(
            "s",
            "d",
            "s",
            ImmutableList.of(
                new DirectionExample.Clue(CUT, 2, "twice"),
                new DirectionExample.Clue(OWN_CREDIT, -1, "against it")));
    assertThat(DirectionScore.of(List.of(example), ImmutableMap.of(CUT, 0.75, OWN_CREDIT, 1.0)))
        .isEqualTo(new DirectionScore(ImmutableList.of(0.5), 1));
    assertThat(example.logOdds(ImmutableMap.of())).isZero();
  }

  @Test
  void aFeatureIsRightWhereItSpeaksForTheTruth() {
    List<DirectionExample> examples =
        List.of(Examples.of("a", CUT, 1), Examples.of("b", CUT, 2), Examples.of("c", CUT, -1));
    assertThat(FeatureCount.of(examples))
        .contains(
            new FeatureCount(CUT, new Proportion(2, 3)),
            new FeatureCount(OWN_CREDIT, new Proportion(0, 0)));
  }
}
