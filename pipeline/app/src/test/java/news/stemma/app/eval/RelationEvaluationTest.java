package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class RelationEvaluationTest {
  private static ScoredPair pair(String goldSource, String saidSource, double confidence) {
    return new ScoredPair(
        new GoldRelation("a", "b", "copy", Optional.of(goldSource).filter(id -> !id.isEmpty())),
        Optional.of(
            new FoundRelation(
                DocumentPair.of("b", "a"),
                "copy",
                Optional.of(saidSource).filter(id -> !id.isEmpty()),
                saidSource.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(confidence))));
  }

  private static final List<ScoredPair> PAIRS =
      List.of(
          pair("a", "a", 0.97),
          pair("b", "b", 0.99),
          pair("a", "b", 0.96),
          pair("a", "a", 0.82),
          pair("a", "", 0),
          pair("", "a", 0.9),
          pair("", "", 0));

  @Test
  void directionsAreScoredWhereTheGoldHasOne() {
    DirectionScores scores = DirectionScores.of(PAIRS);
    assertThat(scores.precision()).isEqualTo(new Proportion(3, 4));
    assertThat(scores.coverage()).isEqualTo(new Proportion(4, 5));
    assertThat(scores.saidOnUnknown()).isEqualTo(1);
  }

  @Test
  void confidencesAreHeldAgainstWhatIsRight() {
    List<Reliability.Bin> bins = DirectionScores.of(PAIRS).reliability().bins();
    assertThat(bins).hasSize(2);
    assertThat(bins.getFirst().right()).isEqualTo(new Proportion(1, 1));
    assertThat(bins.getFirst().from()).isCloseTo(0.8, within(1e-9));
    assertThat(bins.getLast().right()).isEqualTo(new Proportion(2, 3));
    assertThat(bins.getLast().meanConfidence()).isCloseTo(2.92 / 3, within(1e-9));
  }

  @Test
  void aPairWithoutRowIsUnrelated() {
    ScoredPair pair =
        new ScoredPair(
            new GoldRelation("a", "b", "quote-only", Optional.empty()), Optional.empty());
    assertThat(pair.judged()).isEqualTo(new Judged("quote-only", "unrelated"));
    assertThat(pair.isWrong()).isTrue();
  }

  @Test
  void aDirectionWhereThereIsNoneIsListedAsWrong() {
    assertThat(PAIRS.stream().map(ScoredPair::isWrong))
        .containsExactly(false, false, true, false, false, true, false);
  }
}
