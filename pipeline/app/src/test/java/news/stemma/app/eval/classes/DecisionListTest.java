package news.stemma.app.eval.classes;

import static news.stemma.app.eval.classes.Answers.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class DecisionListTest {
  private static final DecisionList MODEL = new DecisionList(0.1, 16, 4);

  private static void check(double containment, double run, double spread, ReuseClass expected) {
    assertThat(MODEL.classify(new ReuseFeatures(containment, run, spread))).isEqualTo(expected);
  }

  @Test
  void theFirstQuestionThatIsAnsweredDecides() {
    check(0.09, 40, 9, ReuseClass.NON);
    check(0.1, 16, 9, ReuseClass.CUT);
    check(0.9, 15.9, 4, ReuseClass.LIGHT);
    check(0.9, 15.9, 3.9, ReuseClass.HEAVY);
  }

  @Test
  void aThresholdIsTheGeometricMeanOfTheMediansItParts() {
    List<Answer> answers =
        List.of(
            answer(ReuseClass.NON, 0.01, 1, 1),
            answer(ReuseClass.NON, 0.02, 1, 1),
            answer(ReuseClass.NON, 0.03, 1, 1),
            answer(ReuseClass.HEAVY, 0.08, 4, 2),
            answer(ReuseClass.LIGHT, 0.5, 8, 8),
            answer(ReuseClass.CUT, 0.9, 54, 1));
    assertThat(MedianFit.of(answers)).isEqualTo(new DecisionList(0.04, 18, 4));
  }

  @Test
  void anOutlierMovesNoThreshold() {
    List<Answer> answers = Answers.wellApart();
    DecisionList model = MedianFit.of(answers);
    List<Answer> withPastedRevision = new ArrayList<>(answers);
    withPastedRevision.add(answer(ReuseClass.LIGHT, 1, 300, 1));
    withPastedRevision.add(answer(ReuseClass.LIGHT, 0.5, 9, 8));
    assertThat(MedianFit.of(withPastedRevision).run()).isBetween(model.run(), model.run() + 2);
  }

  @Test
  void theOrderOfTheAnswersDoesNotMatter() {
    List<Answer> answers = Answers.wellApart();
    DecisionList model = MedianFit.of(answers);
    List<Answer> shuffled = new ArrayList<>(answers);
    Collections.shuffle(shuffled, new Random(7));
    assertThat(MedianFit.of(shuffled)).isEqualTo(model);
  }

  @Test
  void aClassWithoutAnswersCannotBeFitted() {
    List<Answer> answers = List.of(answer(ReuseClass.NON, 0.01, 1, 1));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> MedianFit.of(answers))
        .withMessageContaining("no answer of class cut");
  }

  @Test
  void aModelIsReadAsItWasWritten() {
    DecisionList model = MedianFit.of(Answers.wellApart());
    assertThat(DecisionList.parse(ModelFile.fitted(Answers.wellApart(), 42))).isEqualTo(model);
  }

  @Test
  void aLineThatIsNoThresholdIsNamed() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionList.parse(List.of("run many")))
        .withMessage("'run many' is not a name and a threshold");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DecisionList.parse(List.of("# all", "run 16", "spread 4")))
        .withMessage("no threshold containment");
  }
}
