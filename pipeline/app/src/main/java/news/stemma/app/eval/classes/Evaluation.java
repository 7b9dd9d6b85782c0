package news.stemma.app.eval.classes;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;

/// How a run judged labelled answers, and how well.
public sealed interface Evaluation {
  Score score();

  /// By one model.
  record ByModel(DecisionList model, Score score) implements Evaluation {}

  /// By models that were fitted without the answers that they judge.
  ///
  /// @param overRepeats interval of the macro-F1: what the choice of folds does to it
  /// @param leavingOutTasks fitted on all tasks but that of the answer; empty where that leaves out
  ///   a class
  record CrossValidated(Score score, Interval overRepeats, Optional<Score> leavingOutTasks)
      implements Evaluation {}

  static ByModel byModel(DecisionList model, List<Answer> answers, long seed) {
    return new ByModel(model, Score.of(ImmutableList.of(model.judge(answers)), seed));
  }

  /// @throws UnfitCorpusException where a class has fewer than two answers
  static CrossValidated crossValidated(List<Answer> answers, int repeats, long seed) {
    ImmutableList<ImmutableList<Judgement>> judged =
        CrossValidation.repeated(answers, repeats, seed);
    return new CrossValidated(
        Score.of(judged, seed),
        Interval.overRepeats(judged),
        CrossValidation.leavingOutTasks(answers)
            .map(judgements -> Score.of(ImmutableList.of(judgements), seed)));
  }
}
