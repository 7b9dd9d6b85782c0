package news.stemma.app.eval.classes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// An evaluation as one JSON object.
public final class ClassesJson {
  private static final int DECIMALS = 4;
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private ClassesJson() {}

  public static ObjectNode of(Evaluation evaluation) {
    ObjectNode json = MAPPER.createObjectNode();
    Score score = evaluation.score();
    json.put("answers", score.answers());
    switch (evaluation) {
      case Evaluation.ByModel byModel ->
          json.putObject("model")
              .put("containment", decimal(byModel.model().containment()))
              .put("run", decimal(byModel.model().run()))
              .put("spread", decimal(byModel.model().spread()));
      case Evaluation.CrossValidated validated -> put(json, validated);
    }
    putFigure(json, score);
    json.put("accuracy", decimal(score.confusion().accuracy()));
    putClasses(json.putArray("classes"), score);
    return json;
  }

  private static void put(ObjectNode json, Evaluation.CrossValidated validated) {
    ObjectNode node = json.putObject("crossValidation");
    node.put("folds", CrossValidation.FOLDS).put("repeats", validated.score().repeats().size());
    putInterval(node.putObject("overRepeats"), validated.overRepeats());
    validated
        .leavingOutTasks()
        .ifPresent(score -> putFigure(node.putObject("leaveOneTaskOut"), score));
  }

  private static void putFigure(ObjectNode json, Score score) {
    json.put("macroF1", decimal(score.macroF1()));
    putInterval(json.putObject("overAnswers"), score.overAnswers());
  }

  private static void putInterval(ObjectNode json, Interval interval) {
    json.put("low", decimal(interval.low())).put("high", decimal(interval.high()));
  }

  /// A row a class; of a cross-validation the counts are means over the repeats.
  private static void putClasses(ArrayNode rows, Score score) {
    Confusion confusion = score.confusion();
    int repeats = score.repeats().size();
    for (ReuseClass of : ReuseClass.values()) {
      ObjectNode said =
          rows.addObject()
              .put("class", of.label())
              .put("answers", confusion.answers(of) / repeats)
              .put("precision", decimal(confusion.precision(of)))
              .put("recall", decimal(confusion.recall(of)))
              .put("f1", decimal(confusion.f1(of)))
              .putObject("said");
      for (ReuseClass other : ReuseClass.values()) {
        said.put(other.label(), decimal((double) confusion.count(of, other) / repeats));
      }
    }
  }

  /// Adds the answers that were judged wrong.
  public static void putErrors(ObjectNode json, Score score) {
    ArrayNode rows = json.putArray("errors");
    for (Score.Mistake mistake : score.mistakes()) {
      Answer answer = mistake.answer();
      rows.addObject()
          .put("id", answer.id())
          .put("task", answer.task())
          .put("class", answer.truth().label())
          .put("said", mistake.said().label())
          .put("share", decimal(mistake.share()))
          .put("containment", decimal(answer.features().containment()))
          .put("run", decimal(answer.features().run()))
          .put("spread", decimal(answer.features().spread()));
    }
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }
}
