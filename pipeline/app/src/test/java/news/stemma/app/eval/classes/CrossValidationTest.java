package news.stemma.app.eval.classes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class CrossValidationTest {
  @Test
  void everyAnswerIsJudgedOnceARepeat() {
    List<Answer> answers = Answers.wellApart();
    assertThat(CrossValidation.repeated(answers, 3, 42))
        .hasSize(3)
        .allSatisfy(repeat -> assertThat(repeat).extracting(Judgement::answer).isEqualTo(answers));
  }

  @Test
  void classesWellApartAreToldApart() {
    Evaluation.CrossValidated validated = Evaluation.crossValidated(Answers.wellApart(), 5, 42);
    assertThat(validated.score().macroF1()).isEqualTo(1);
    assertThat(validated.overRepeats()).isEqualTo(new Interval(1, 1));
    assertThat(validated.leavingOutTasks().orElseThrow().macroF1()).isEqualTo(1);
    assertThat(validated.score().mistakes()).isEmpty();
  }

  @Test
  void anAnswerHasNoSayInItsOwnJudgement() {
    // Alone among revisions with a run this long, it would draw the threshold to itself.
    List<Answer> answers =
        List.of(
            Answers.answer(ReuseClass.NON, 0.01, 1, 1),
            Answers.answer(ReuseClass.NON, 0.02, 1, 1),
            Answers.answer(ReuseClass.HEAVY, 0.3, 4, 2),
            Answers.answer(ReuseClass.HEAVY, 0.31, 4, 2),
            Answers.answer(ReuseClass.LIGHT, 0.5, 5, 8),
            Answers.answer(ReuseClass.LIGHT, 0.51, 5, 8),
            Answers.answer(ReuseClass.CUT, 0.9, 30, 1),
            Answers.answer(ReuseClass.CUT, 0.9, 6, 1));
    Answer shortCut = answers.getLast();
    assertThat(MedianFit.of(answers).classify(shortCut.features())).isEqualTo(ReuseClass.HEAVY);
    assertThat(CrossValidation.repeated(answers, 20, 42))
        .allSatisfy(repeat -> assertThat(repeat.getLast().said()).isEqualTo(ReuseClass.HEAVY));
  }

  @Test
  void theSeedSettlesTheFolds() {
    List<Answer> answers = Answers.wellApart();
    assertThat(ModelFile.fitted(answers, 42)).isEqualTo(ModelFile.fitted(answers, 42));
  }

  @Test
  void aClassOfOneAnswerIsRefused() {
    List<Answer> answers =
        Stream.concat(
                Answers.wellApart().stream().filter(a -> a.truth() != ReuseClass.CUT),
                Stream.of(Answers.answer(ReuseClass.CUT, 0.9, 30, 1)))
            .collect(Collectors.toList());
    assertThatThrownBy(() -> CrossValidation.repeated(answers, 1, 42))
        .isInstanceOf(UnfitCorpusException.class)
        .hasMessageContaining("of cut there is one");
  }

  @Test
  void oneTaskAloneCannotBeLeftOut() {
    List<Answer> answers =
        Answers.wellApart().stream().filter(answer -> answer.task().equals("a")).toList();
    assertThat(CrossValidation.leavingOutTasks(answers)).isEmpty();
  }

  @Test
  void theIntervalHoldsThePointAndShrinksToItWhereAllIsRight() {
    ImmutableList<Judgement> mixed =
        ImmutableList.copyOf(
            Answers.judgements("cc", "cn", "cc", "lc", "ll", "ll", "hl", "hh", "hh", "nn", "nn"));
    Interval interval = Interval.overAnswers(ImmutableList.of(mixed), 42);
    double point = Confusion.of(mixed).macroF1();
    assertThat(interval.low()).isLessThan(point - 0.1);
    assertThat(interval.high()).isGreaterThan(point + 0.1);
    ImmutableList<Judgement> right =
        ImmutableList.copyOf(Answers.judgements("cc", "ll", "hh", "nn"));
    assertThat(Interval.overAnswers(ImmutableList.of(right), 42)).isEqualTo(new Interval(1, 1));
  }

  @Test
  void anErrorIsWhatIsWrongInMoreThanHalfOfTheRepeats() {
    ImmutableList<ImmutableList<Judgement>> repeats =
        ImmutableList.of(
            ImmutableList.copyOf(Answers.judgements("cc", "ln", "hl")),
            ImmutableList.copyOf(Answers.judgements("cn", "lh", "hh")),
            ImmutableList.copyOf(Answers.judgements("cc", "lh", "hl")));
    assertThat(Score.of(repeats, 42).mistakes())
        .extracting(error -> error.answer().id() + " " + error.said())
        .containsExactly("answer 1 HEAVY", "answer 2 LIGHT");
  }
}
