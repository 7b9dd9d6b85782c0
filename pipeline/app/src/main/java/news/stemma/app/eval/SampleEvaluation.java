package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.app.report.Names;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A run against a drawn sample that people labelled: how far these agree, and how right the run is
/// among all pairs of its articles, as far as the sample tells.
public final class SampleEvaluation implements Evaluation {
  private final CodedSample coded;
  private final SampleScores scores;
  private final SampleScores.Directions directions;
  private final SampleCitation citation;
  private final ImmutableList<SampleScores.Score> byClass;

  private SampleEvaluation(CodedSample coded) {
    this.coded = coded;
    this.scores = new SampleScores(coded);
    this.directions = scores.directions();
    this.byClass =
        ImmutableList.<SampleScores.Score>builder()
            .add(scores.reuse())
            .addAll(scores.relations())
            .build();
    this.citation = new SampleCitation(coded, scores, reuse(), directions);
  }

  /// @param sample the folder that the sample was written to
  /// @param labels a file a coder
  /// @param adjudication labels that hold where coders differ
  /// @throws BadLabelsException where a file can't be read, or is of other pairs or another corpus
  public static SampleEvaluation of(
      RunFolder run, Path sample, List<Path> labels, Optional<Path> adjudication) {
    return new SampleEvaluation(CodedSample.read(run, sample, labels, adjudication));
  }

  private SampleScores.Score reuse() {
    return byClass.getFirst();
  }

  @Override
  public String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d pairs drawn from %d strata of %d pairs (seed %d)\n",
            coded.pairs().size(),
            coded.sample().strata().size(),
            coded.sample().population(),
            coded.sample().seed()));
    if (!coded.sameRun()) {
      text.append("drawn from another run of these articles; weights hold all the same\n");
    }
    text.append('\n').append(labelTable()).append('\n');
    if (coded.coders().size() > 1) {
      text.append(agreementTable()).append('\n').append(CoderConfusion.of(coded).text());
    }
    text.append(
            "by inclusion weights; 95 % intervals from Clopper and Pearson's bounds by stratum\n")
        .append(scoreTable())
        .append(directionText())
        .append(boundsText())
        .append('\n')
        .append(strataTable())
        .append("\nready to cite\n  ")
        .append(citation.says())
        .append('\n');
    return text.toString();
  }

  private TextTable labelTable() {
    TextTable table = TextTable.of("labels", "pairs");
    for (int coder = 0; coder < coded.coders().size(); coder++) {
      table.row("by " + coded.coders().get(coder), Integer.toString(coded.labelled(coder)));
    }
    for (CodedPair.State state : CodedPair.State.values()) {
      int count = coded.count(state);
      if (count > 0) {
        table.row(Names.of(state).replace('-', ' '), Integer.toString(count));
      }
    }
    if (coded.outside() > 0) {
      table.row("of pairs not drawn", Integer.toString(coded.outside()));
    }
    return table;
  }

  private TextTable agreementTable() {
    TextTable table =
        TextTable.of("agreement on", "judged by two", "alike", "Krippendorff's alpha");
    agreementRow(table, "relation", coded.onRelations());
    agreementRow(table, "reuse or not", coded.onReuse());
    agreementRow(table, "direction", coded.onDirections());
    return table;
  }

  private static void agreementRow(TextTable table, String of, Agreement agreement) {
    table.row(
        of,
        Integer.toString(agreement.comparable()),
        agreement.observed().figure().text(),
        agreement.alpha().map(Figure::text).orElse("–"));
  }

  private TextTable scoreTable() {
    TextTable table =
        TextTable.of("", "said", "due", "right", "precision", "recall, near", "recall, all pairs");
    for (SampleScores.Score score : byClass) {
      table.row(
          score.name(),
          Integer.toString(score.said()),
          Integer.toString(score.due()),
          Integer.toString(score.right()),
          score.precision().text(),
          score.nearRecall().text(),
          score.recall().text());
    }
    return table;
  }

  private String directionText() {
    return String.format(
        Locale.ROOT,
        "direction: known %d, said on known %d, right %d; precision %s, coverage %s\n",
        directions.known(),
        directions.said(),
        directions.right(),
        directions.precision().text(),
        directions.coverage().text());
  }

  private String boundsText() {
    boolean some =
        Stream.concat(
                byClass.stream()
                    .flatMap(
                        score -> Stream.of(score.precision(), score.nearRecall(), score.recall())),
                Stream.of(directions.precision(), directions.coverage()))
            .anyMatch(Estimate.Bounds.class::isInstance);
    return some ? "[low, high] alone: a stratum that bears on it has no label that holds\n" : "";
  }

  private TextTable strataTable() {
    TextTable table = TextTable.of("stratum", "pairs", "drawn", "decided", "reuse", "share");
    for (DrawnSample.Stratum stratum : coded.sample().strata().values()) {
      table.row(
          stratum.name(),
          Long.toString(stratum.size()),
          Integer.toString(stratum.drawn()),
          Integer.toString(scores.decided(stratum)),
          Integer.toString(scores.reused(stratum)),
          scores.reuseIn(stratum).text());
    }
    return table;
  }

  private List<CodedPair> contested() {
    return coded.pairs().stream()
        .filter(pair -> pair.state() == CodedPair.State.CONTESTED)
        .toList();
  }

  private List<CodedPair> wrong() {
    return coded.pairs().stream().filter(CodedPair::isWrong).toList();
  }

  @Override
  public String errors() {
    TextTable table =
        TextTable.of(
            ImmutableList.<String>builder()
                .add("left", "right", "stratum", "what", "said", "source, said", "source, gold")
                .addAll(coded.coders())
                .build());
    contested().forEach(pair -> errorRow(table, pair, "contested"));
    wrong().forEach(pair -> errorRow(table, pair, "wrong"));
    return table.toString();
  }

  private static void errorRow(TextTable table, CodedPair pair, String what) {
    table.row(
        ImmutableList.<String>builder()
            .add(pair.documents().left(), pair.documents().right())
            .add(pair.stratum().name(), what, pair.said())
            .add(pair.saidSource().orElse("–"))
            .add(pair.source().flatMap(source -> source).orElse("–"))
            .addAll(
                pair.labels().stream()
                    .map(label -> label.map(GoldRelation::relation).orElse("–"))
                    .toList())
            .build());
  }

  @Override
  public ObjectNode json() {
    ObjectNode row = JsonMapper.shared().createObjectNode().put("eval", "sample");
    row.put("sameRun", coded.sameRun()).put("seed", coded.sample().seed());
    row.put("population", coded.sample().population()).put("pairs", coded.pairs().size());
    putLabelsInto(row);
    ObjectNode agreement = row.putObject("agreement");
    coded.onRelations().putInto(agreement.putObject("relation"));
    coded.onReuse().putInto(agreement.putObject("reuse"));
    coded.onDirections().putInto(agreement.putObject("direction"));
    CoderConfusion.of(coded).putInto(row.putArray("byLabel"), row.putArray("confusion"));
    ArrayNode classes = row.putArray("classes");
    byClass.forEach(score -> put(score, classes.addObject()));
    ObjectNode direction =
        row.putObject("direction")
            .put("known", directions.known())
            .put("saidOnKnown", directions.said())
            .put("right", directions.right());
    directions.precision().putInto(direction, "precision");
    directions.coverage().putInto(direction, "coverage");
    ArrayNode strata = row.putArray("strata");
    coded.sample().strata().values().forEach(stratum -> put(stratum, strata.addObject()));
    return row.put("says", citation.says());
  }

  private void putLabelsInto(ObjectNode row) {
    ArrayNode coders = row.putArray("coders");
    for (int coder = 0; coder < coded.coders().size(); coder++) {
      coders
          .addObject()
          .put("coder", coded.coders().get(coder))
          .put("labels", coded.labelled(coder));
    }
    ObjectNode states = row.putObject("states");
    states
        .put("agreed", coded.count(CodedPair.State.AGREED))
        .put("adjudicated", coded.count(CodedPair.State.ADJUDICATED))
        .put("contested", coded.count(CodedPair.State.CONTESTED))
        .put("labelledOnce", coded.count(CodedPair.State.LABELLED_ONCE))
        .put("unlabelled", coded.count(CodedPair.State.UNLABELLED));
    row.put("notDrawn", coded.outside());
  }

  private static void put(SampleScores.Score score, ObjectNode row) {
    row.put("class", score.name())
        .put("said", score.said())
        .put("due", score.due())
        .put("right", score.right());
    score.precision().putInto(row, "precision");
    score.nearRecall().putInto(row, "recallNear");
    score.recall().putInto(row, "recall");
  }

  private void put(DrawnSample.Stratum stratum, ObjectNode row) {
    row.put("stratum", stratum.name())
        .put("kind", Names.of(stratum.kind()))
        .put("size", stratum.size())
        .put("drawn", stratum.drawn())
        .put("decided", scores.decided(stratum))
        .put("reuse", scores.reused(stratum));
    if (scores.decided(stratum) > 0) {
      scores.reuseIn(stratum).putInto(row, "share");
    } else {
      row.putObject("share").putNull("value").putNull("low").putNull("high");
    }
  }

  @Override
  public void putErrorsInto(ArrayNode rows) {
    contested().forEach(pair -> putError(pair, "contested", rows.addObject()));
    wrong().forEach(pair -> putError(pair, "wrong", rows.addObject()));
  }

  private static void putError(CodedPair pair, String what, ObjectNode row) {
    row.put("what", what)
        .put("left", pair.documents().left())
        .put("right", pair.documents().right())
        .put("stratum", pair.stratum().name())
        .put("gold", pair.relation().orElse(null))
        .put("said", pair.said())
        .put("goldSource", pair.source().flatMap(source -> source).orElse(null))
        .put("saidSource", pair.saidSource().orElse(null));
    ArrayNode labels = row.putArray("labels");
    pair.labels().forEach(label -> labels.add(label.map(GoldRelation::relation).orElse(null)));
  }
}
