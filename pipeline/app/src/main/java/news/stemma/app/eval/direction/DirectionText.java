package news.stemma.app.eval.direction;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import news.stemma.app.eval.Figure;
import news.stemma.app.eval.TextTable;
import news.stemma.relation.Feature;

/// How well directions are told, for people.
final class DirectionText {
  private static final String IN_USE = "in use";
  private static final String CROSS_VALIDATED = "cross-validated";

  private final DirectionEvaluation evaluation;

  DirectionText(DirectionEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  String text() {
    return head()
        + "\nat the bar in use, log-odds of "
        + String.format(
            Locale.ROOT,
            "%.4f (confidence %.2f)\n",
            evaluation.inUse().bar(),
            DirectionScore.confidence(evaluation.inUse().bar()))
        + atBar()
        + "\nat other bars, all pairs\n"
        + curve()
        + "\nconfidence against what is right, weights in use, also below the bar\n"
        + evaluation.allInUse().reliability().text()
        + "\nthe same, cross-validated\n"
        + evaluation.allCrossValidated().reliability().text()
        + "\nclues\n"
        + features();
  }

  private String head() {
    StringBuilder head = new StringBuilder();
    head.append(
        String.format(
            Locale.ROOT,
            "%d pairs of %d stories whose direction is known; left out: exact duplicates (%d), of"
                + " which only a date tells it\n",
            evaluation.examples().size(),
            evaluation.stories(),
            evaluation.exactDuplicates()));
    for (DirectionEvaluation.CorpusScore corpus : evaluation.corpora()) {
      head.append(corpus(corpus.pairs()));
    }
    return head.append(
            String.format(
                Locale.ROOT,
                "cross-validated: by weights fitted without the pair's story, %d-fold, mean of %d"
                    + " times\n95 %% intervals by Wilson's score, as if no two pairs were of one"
                    + " story\n",
                CrossValidation.FOLDS,
                CrossValidation.REPEATS))
        .toString();
  }

  private static String corpus(KnownPairs pairs) {
    return "  "
        + pairs.origin().corpus()
        + ": known by "
        + pairs.origin().by()
        + pairs
            .origin()
            .labels()
            .map(labels -> " (" + labels.directions() + " directions)")
            .orElse("")
        + '\n';
  }

  private String atBar() {
    TextTable table =
        TextTable.of("corpus", "weights", "pairs", "said", "right", "precision", "coverage");
    for (DirectionEvaluation.CorpusScore corpus : evaluation.corpora()) {
      String name = corpus.pairs().origin().corpus();
      atBar(table, name, IN_USE, corpus.inUse());
      atBar(table, name, CROSS_VALIDATED, corpus.crossValidated());
    }
    if (evaluation.corpora().size() > 1) {
      atBar(table, "all", IN_USE, evaluation.allInUse());
      atBar(table, "all", CROSS_VALIDATED, evaluation.allCrossValidated());
    }
    return table.toString();
  }

  private void atBar(TextTable table, String corpus, String weights, DirectionScore score) {
    DirectionScore.Said said = score.from(evaluation.inUse().bar());
    table.row(
        corpus,
        weights,
        Long.toString(said.coverage().cases() / score.repeats()),
        count(said.said(), score),
        count(said.right(), score),
        said.precisionFigure().text(),
        said.coverageFigure().text());
  }

  private static String count(double mean, DirectionScore score) {
    return String.format(Locale.ROOT, score.repeats() == 1 ? "%.0f" : "%.1f", mean);
  }

  private String curve() {
    TextTable table =
        TextTable.of("confidence from", "weights", "said", "right", "precision", "coverage");
    for (double confidence : Bars.CONFIDENCES) {
      curve(table, confidence, IN_USE, evaluation.allInUse());
      curve(table, confidence, CROSS_VALIDATED, evaluation.allCrossValidated());
    }
    return table.toString();
  }

  private static void curve(
      TextTable table, double confidence, String weights, DirectionScore score) {
    DirectionScore.Said said = score.from(Bars.logOdds(confidence));
    table.row(
        String.format(Locale.ROOT, "%.2f", confidence),
        weights,
        count(said.said(), score),
        count(said.right(), score),
        said.precisionFigure().text(),
        said.coverageFigure().text());
  }

  private String features() {
    TextTable table =
        TextTable.of("clue", "pairs", "right", "share right", "prior weight", "weight in use");
    for (FeatureCount count : FeatureCount.of(evaluation.examples())) {
      Feature feature = count.feature();
      table.row(
          feature.label(),
          Long.toString(count.right().cases()),
          Long.toString(count.right().hits()),
          count.right().figure().text(),
          weight(evaluation.prior().weights().getOrDefault(feature, 0.0)),
          weight(evaluation.inUse().weights().getOrDefault(feature, 0.0)));
    }
    return table.toString();
  }

  private static String weight(double logOdds) {
    return String.format(Locale.ROOT, "%.2f", logOdds);
  }

  /// The pairs that are told wrongly at the bar in use; what speaks for the truth is positive.
  String errors() {
    TextTable table = TextTable.of("source", "derived", "log-odds", "clues");
    for (DirectionEvaluation.Wrong wrong : evaluation.wrong()) {
      DirectionExample example = wrong.example();
      table.row(
          example.source(),
          example.derived(),
          Figure.text(example.logOdds(evaluation.inUse().weights())),
          example.clues().stream().map(this::clue).collect(joining(", ")));
    }
    return table.toString();
  }

  private String clue(DirectionExample.Clue clue) {
    return String.format(
        Locale.ROOT,
        "%s %+.2f",
        clue.feature().label(),
        clue.value() * evaluation.inUse().weights().getOrDefault(clue.feature(), 0.0));
  }
}
