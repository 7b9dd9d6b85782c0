package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import news.stemma.relation.PairMeasures;
import news.stemma.relation.RelationClassifier.Thresholds;
import news.stemma.relation.Shared;
import org.junit.jupiter.api.Test;

class ThresholdEvaluationTest {
  /// Of bodies of a hundred words so many match.
  private static MeasuredPair pair(String gold, String said, int left, int right) {
    return new MeasuredPair(gold, said, new PairMeasures(shared(left), shared(right), 5, 20, 0, 0));
  }

  private static Shared shared(int words) {
    return new Shared(100, 100, words, words, words, words, words, 0, 0);
  }

  private static List<MeasuredPair> pairs(int lowestCopy) {
    List<MeasuredPair> pairs = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      pairs.add(pair("copy", "copy", lowestCopy, 99));
      pairs.add(pair("excerpt", "excerpt", 50, 95));
      pairs.add(MeasuredPair.unrelated("unrelated"));
    }
    return pairs;
  }

  @Test
  void pairsFarFromAnyThresholdAreToldByThoseInUse() {
    ThresholdEvaluation evaluation = ThresholdEvaluation.of(pairs(97), 3);
    assertThat(evaluation.inUse()).isEqualTo(1.0);
    assertThat(evaluation.repeats()).containsExactly(1.0, 1.0, 1.0);
    assertThat(evaluation.chosen()).hasSize(1).containsValue(15);
  }

  @Test
  void theOtherFoldsChooseWhatSuitsThem() {
    ThresholdEvaluation evaluation = ThresholdEvaluation.of(pairs(85), 2);
    assertThat(evaluation.inUse()).isLessThan(0.7);
    assertThat(evaluation.repeats()).containsExactly(1.0, 1.0);
    assertThat(evaluation.chosen().keySet()).allMatch(told -> told.startsWith("copy 0.84"));
  }

  @Test
  void boilerplateAndNoRowStayWhatTheyAre() {
    assertThat(pair("copy", "furniture-only", 99, 99).said(Thresholds.STANDARD))
        .isEqualTo("furniture-only");
    assertThat(MeasuredPair.unrelated("copy").said(Thresholds.STANDARD)).isEqualTo("unrelated");
    assertThat(pair("copy", "quote-only", 99, 99).said(Thresholds.STANDARD)).isEqualTo("copy");
  }
}
