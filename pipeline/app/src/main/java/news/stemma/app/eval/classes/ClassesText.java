package news.stemma.app.eval.classes;

import com.google.errorprone.annotations.FormatMethod;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import news.stemma.app.report.Printable;

/// An evaluation for a terminal.
public final class ClassesText {
  private final PrintWriter out;

  public ClassesText(PrintWriter out) {
    this.out = out;
  }

  public void write(Evaluation evaluation) {
    Score score = evaluation.score();
    switch (evaluation) {
      case Evaluation.ByModel byModel -> {
        line(
            "%d answers, judged by a model of %s",
            score.answers(), String.join(", ", byModel.model().lines()));
        line("macro-F1 %s", score.figure());
      }
      case Evaluation.CrossValidated validated -> {
        line(
            "%d answers, %d x %d-fold cross-validation",
            score.answers(), score.repeats().size(), CrossValidation.FOLDS);
        line(
            "macro-F1 %s; 95 %% of the repeats %s", score.figure(), validated.overRepeats().text());
        validated
            .leavingOutTasks()
            .ifPresent(left -> line("leaving out one task at a time %s", left.figure()));
      }
    }
    line("accuracy %.3f", score.confusion().accuracy());
    writeClasses(score);
    writeConfusion(score);
  }

  private void writeClasses(Score score) {
    Confusion confusion = score.confusion();
    line("");
    line("%-8s%10s%10s%10s%10s", "class", "precision", "recall", "F1", "answers");
    for (ReuseClass of : ReuseClass.values()) {
      line(
          "%-8s%10.3f%10.3f%10.3f%10d",
          of.label(),
          confusion.precision(of),
          confusion.recall(of),
          confusion.f1(of),
          confusion.answers(of) / score.repeats().size());
    }
  }

  private void writeConfusion(Score score) {
    Confusion confusion = score.confusion();
    String format = score.repeats().size() == 1 ? "%12.0f" : "%12.1f";
    line("");
    line("%-8s%s", "is", row(said -> String.format(Locale.ROOT, "%12s", "said " + said.label())));
    for (ReuseClass truth : ReuseClass.values()) {
      line(
          "%-8s%s",
          truth.label(),
          row(said ->
              String.format(
                  Locale.ROOT,
                  format,
                  (double) confusion.count(truth, said) / score.repeats().size())));
    }
  }

  private static String row(Function<ReuseClass, String> cell) {
    return Arrays.stream(ReuseClass.values()).map(cell).collect(Collectors.joining());
  }

  /// The answers that were judged wrong, with what they were judged by.
  public void writeErrors(Score score) {
    line("");
    line(
        "%-8s%-12s%6s%13s%8s%8s  %s",
        "is", "said", "share", "containment", "run", "spread", "answer");
    for (Score.Mistake mistake : score.mistakes()) {
      ReuseFeatures features = mistake.answer().features();
      line(
          "%-8s%-12s%6.2f%13.3f%8.1f%8.2f  %s",
          mistake.answer().truth().label(),
          mistake.said().label(),
          mistake.share(),
          features.containment(),
          features.run(),
          features.spread(),
          Printable.of(mistake.answer().id()));
    }
  }

  @FormatMethod
  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
