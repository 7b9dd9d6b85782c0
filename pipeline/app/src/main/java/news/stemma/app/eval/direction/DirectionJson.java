package news.stemma.app.eval.direction;

import java.math.BigDecimal;
import news.stemma.app.eval.Figure;
import news.stemma.app.report.JsonReport;
import news.stemma.relation.DirectionModel;
import news.stemma.relation.Feature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How well directions are told, for programs; OUTPUT.md has the keys.
final class DirectionJson {
  private final DirectionEvaluation evaluation;

  DirectionJson(DirectionEvaluation evaluation) {
    this.evaluation = evaluation;
  }

  ObjectNode json() {
    ObjectNode row = JsonMapper.shared().createObjectNode().put("eval", "direction");
    row.put("bar", Figure.decimal(evaluation.inUse().bar()))
        .put("pairs", evaluation.examples().size())
        .put("stories", evaluation.stories())
        .put("exactDuplicates", evaluation.exactDuplicates());
    putCorporaInto(row.putArray("corpora"));
    row.putObject("crossValidation")
        .put("folds", CrossValidation.FOLDS)
        .put("repeats", CrossValidation.REPEATS);
    putAllInto(row.putObject("inUse"), evaluation.allInUse());
    putAllInto(row.putObject("crossValidated"), evaluation.allCrossValidated());
    putFeaturesInto(row.putArray("features"));
    return row;
  }

  private void putCorporaInto(ArrayNode rows) {
    for (DirectionEvaluation.CorpusScore corpus : evaluation.corpora()) {
      KnownPairs pairs = corpus.pairs();
      ObjectNode row = rows.addObject().put("corpus", pairs.origin().corpus());
      row.put("labels", pairs.origin().labels().map(KnownCorpus.Labels::name).orElse(null));
      row.put(
          "directions", pairs.origin().labels().map(KnownCorpus.Labels::directions).orElse(null));
      row.put("pairs", pairs.examples().size()).put("exactDuplicates", pairs.exactDuplicates());
      put(row.putObject("inUse"), corpus.inUse(), evaluation.inUse().bar());
      put(row.putObject("crossValidated"), corpus.crossValidated(), evaluation.inUse().bar());
    }
  }

  private void putAllInto(ObjectNode row, DirectionScore score) {
    put(row, score, evaluation.inUse().bar());
    ArrayNode curve = row.putArray("curve");
    for (double confidence : Bars.CONFIDENCES) {
      put(
          curve.addObject().put("confidence", Figure.decimal(confidence)),
          score,
          Bars.logOdds(confidence));
    }
    score.reliability().putInto(row);
  }

  private static void put(ObjectNode row, DirectionScore score, double bar) {
    DirectionScore.Said said = score.from(bar);
    row.put("said", Figure.decimal(said.said())).put("right", Figure.decimal(said.right()));
    said.precisionFigure().putInto(row, "precision");
    said.coverageFigure().putInto(row, "coverage");
  }

  private void putFeaturesInto(ArrayNode rows) {
    for (FeatureCount count : FeatureCount.of(evaluation.examples())) {
      Feature feature = count.feature();
      ObjectNode row =
          rows.addObject()
              .put("feature", feature.label())
              .put("pairs", count.right().cases())
              .put("right", count.right().hits());
      count.right().figure().putInto(row, "shareRight");
      row.put("prior", weight(feature, evaluation.prior()));
      row.put("inUse", weight(feature, evaluation.inUse()));
    }
  }

  private static BigDecimal weight(Feature feature, DirectionModel model) {
    return Figure.decimal(model.weights().getOrDefault(feature, 0.0));
  }

  /// Every pair, an object a line.
  static String pairs(DirectionEvaluation evaluation) {
    StringBuilder lines = new StringBuilder();
    for (DirectionEvaluation.CorpusScore corpus : evaluation.corpora()) {
      for (DirectionExample example : corpus.pairs().examples()) {
        ObjectNode row = JsonMapper.shared().createObjectNode();
        put(corpus.pairs().origin(), example, evaluation.inUse(), row);
        lines.append(JsonReport.string(row)).append('\n');
      }
    }
    return lines.toString();
  }

  /// A pair with its clues; what speaks for the truth is positive.
  static void put(
      KnownCorpus.Origin origin, DirectionExample example, DirectionModel model, ObjectNode row) {
    row.put("corpus", origin.corpus())
        .put("source", example.source())
        .put("derived", example.derived())
        .put("story", example.story())
        .put("logOdds", Figure.decimal(example.logOdds(model.weights())));
    ArrayNode clues = row.putArray("clues");
    for (DirectionExample.Clue clue : example.clues()) {
      double weight = model.weights().getOrDefault(clue.feature(), 0.0);
      clues
          .addObject()
          .put("feature", clue.feature().label())
          .put("value", Figure.decimal(clue.value()))
          .put("logOdds", Figure.decimal(clue.value() * weight))
          .put("says", clue.says());
    }
  }
}
