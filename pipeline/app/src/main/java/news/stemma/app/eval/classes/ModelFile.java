package news.stemma.app.eval.classes;

import com.google.common.collect.ImmutableList;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The file that a model is kept in, with the figures it reaches in its head.
public final class ModelFile {
  private static final String SHIPPED = "news/stemma/app/eval/classes-model.txt";
  private static final int REPEATS = 50;

  private ModelFile() {}

  /// The model that comes with Stemma.
  public static DecisionList shipped() {
    try {
      return DecisionList.parse(
          Resources.readLines(Resources.getResource(SHIPPED), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Fits a model and writes its file: the same lines for the same answers and seed.
  ///
  /// @param seed of the cross-validation whose figures are in the head
  /// @throws UnfitCorpusException where a class has fewer than two answers
  public static ImmutableList<String> fitted(List<Answer> answers, long seed) {
    Evaluation.CrossValidated checked = Evaluation.crossValidated(answers, REPEATS, seed);
    DecisionList model = MedianFit.of(answers);
    ImmutableList.Builder<String> lines = ImmutableList.builder();
    lines.add(
        "# Thresholds of the classes of reuse, by stemma eval classes --fit.",
        "# Fitted on " + counts(answers) + ".",
        "# Macro-F1 of "
            + REPEATS
            + " x "
            + CrossValidation.FOLDS
            + "-fold cross-validation: "
            + checked.score().figure()
            + ", 95 % of the repeats "
            + checked.overRepeats().text());
    checked
        .leavingOutTasks()
        .ifPresent(score -> lines.add("# Leaving out one task at a time: " + score.figure()));
    lines.add(
        "# On the answers it was fitted on: "
            + Evaluation.byModel(model, answers, seed).score().figure());
    return lines.addAll(model.lines()).build();
  }

  private static String counts(List<Answer> answers) {
    String classes =
        Arrays.stream(ReuseClass.values())
            .map(truth ->
                answers.stream().filter(answer -> answer.truth() == truth).count()
                    + " "
                    + truth.label())
            .collect(Collectors.joining(", "));
    long tasks = answers.stream().map(Answer::task).distinct().count();
    return answers.size() + " answers (" + classes + ") to " + tasks + " tasks";
  }
}
