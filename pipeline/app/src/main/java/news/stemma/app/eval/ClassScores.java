package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How well labels were given, label by label and over all; intervals by [Bootstrap] over the
/// cases.
///
/// @param shown labels in the order in which they are shown
/// @param classes figures of the labels that are due somewhere
/// @param averaged labels that [#macroF1] is the mean of
/// @param macroF1 empty where no label is due often enough
record ClassScores(
    ConfusionMatrix matrix,
    ImmutableList<String> shown,
    ImmutableMap<String, ClassScore> classes,
    ImmutableList<String> averaged,
    Optional<Figure> macroF1,
    Figure accuracy) {
  /// Cases below which the F1 of a label says too little to be averaged with others.
  private static final int ENOUGH = 5;

  /// The figures of one label that is due `cases` times.
  record ClassScore(Figure precision, Figure recall, Figure f1, int cases) {
    /// How many figures that are.
    private static final int FIGURES = 3;

    private static ClassScore of(List<Figure> figures, int cases) {
      return new ClassScore(figures.get(0), figures.get(1), figures.get(2), cases);
    }
  }

  /// @param labels of interest, of which the mean is made
  /// @param others that are shown too
  static ClassScores of(
      List<Judged> cases, List<String> labels, List<String> others, Bootstrap bootstrap) {
    ConfusionMatrix matrix = ConfusionMatrix.of(cases);
    ImmutableList<String> shown =
        Stream.concat(labels.stream(), others.stream()).collect(ImmutableList.toImmutableList());
    List<String> due = shown.stream().filter(label -> matrix.gold(label) > 0).toList();
    ImmutableList<String> averaged =
        labels.stream()
            .filter(label -> matrix.gold(label) >= ENOUGH)
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Figure> figures =
        bootstrap.figures(cases, sample -> figures(ConfusionMatrix.of(sample), due, averaged));
    ImmutableMap.Builder<String, ClassScore> classes = ImmutableMap.builder();
    for (int i = 0; i < due.size(); i++) {
      int first = ClassScore.FIGURES * i;
      List<Figure> own = figures.subList(first, first + ClassScore.FIGURES);
      classes.put(due.get(i), ClassScore.of(own, matrix.gold(due.get(i))));
    }
    Figure macroF1 = figures.get(figures.size() - 2);
    return new ClassScores(
        matrix,
        shown,
        classes.buildOrThrow(),
        averaged,
        averaged.isEmpty() ? Optional.empty() : Optional.of(macroF1),
        figures.getLast());
  }

  private static double[] figures(ConfusionMatrix matrix, List<String> due, List<String> averaged) {
    DoubleStream.Builder figures = DoubleStream.builder();
    for (String label : due) {
      figures
          .add(orNaN(matrix.precision(label)))
          .add(orNaN(matrix.recall(label)))
          .add(matrix.f1(label).orElse(Double.NaN));
    }
    return figures
        .add(matrix.macroF1(averaged).orElse(Double.NaN))
        .add(orNaN(matrix.accuracy()))
        .build()
        .toArray();
  }

  private static double orNaN(Proportion proportion) {
    return proportion.cases() == 0 ? Double.NaN : proportion.value();
  }

  /// A line a label, then the mean, then what was taken for what.
  String text(String what) {
    TextTable table = TextTable.of(what, "precision", "recall", "F1", "n");
    classes.forEach((label, score) ->
        table.row(
            label,
            score.precision().text(),
            score.recall().text(),
            score.f1().text(),
            Integer.toString(score.cases())));
    String mean =
        macroF1
            .map(f1 -> "macro-F1 " + f1.text() + " over " + String.join(", ", averaged))
            .orElse("macro-F1 –");
    return table
        + mean
        + (" (due " + ENOUGH + " times or more)\n")
        + ("accuracy " + accuracy.text() + "\n\n")
        + matrix.table(shown);
  }

  void putInto(ObjectNode row) {
    accuracy.putInto(row, "accuracy");
    macroF1.ifPresentOrElse(f1 -> f1.putInto(row, "macroF1"), () -> row.putNull("macroF1"));
    ArrayNode averagedLabels = row.putArray("macroF1Over");
    averaged.forEach(averagedLabels::add);
    ArrayNode rows = row.putArray("classes");
    classes.forEach((label, score) -> {
      ObjectNode out = rows.addObject().put("class", label).put("n", score.cases());
      score.precision().putInto(out, "precision");
      score.recall().putInto(out, "recall");
      score.f1().putInto(out, "f1");
    });
    matrix.putInto(row.putArray("confusion"), shown);
  }
}
