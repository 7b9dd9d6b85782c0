package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Claims of an earlier run that judges judged, so far as a run still makes them: the precision of
/// the claim. Intervals by Wilson's score.
///
/// A claim stands where the run has a sentence with these very offsets and the same verdict. It is
/// right where every judge says so; one who is unsure does not.
///
/// @param notRight claims that stand and are not right
/// @param judges over all claims that they judged
record JudgedClaims(
    ImmutableList<Claims> claims, ImmutableList<SentenceLabel> notRight, Agreement judges)
    implements Evaluation {

  /// Claims of one verdict.
  ///
  /// @param sampled that were judged
  /// @param right of those that still stand
  record Claims(String verdict, int sampled, Proportion right) {
    long gone() {
      return sampled - right.cases();
    }
  }

  static JudgedClaims of(List<SentenceLabel> labels, Map<SentencePlace, String> run) {
    List<SentenceLabel> standing =
        labels.stream().filter(label -> label.verdict().equals(run.get(label.place()))).toList();
    return new JudgedClaims(
        SentenceLabel.VERDICTS.stream()
            .map(verdict -> claims(of(verdict, labels), of(verdict, standing), verdict))
            .filter(claims -> claims.sampled() > 0)
            .collect(ImmutableList.toImmutableList()),
        standing.stream()
            .filter(label -> !label.isRight())
            .collect(ImmutableList.toImmutableList()),
        Agreement.of(labels.stream().map(SentenceLabel::judgements).toList()));
  }

  private static List<SentenceLabel> of(String verdict, List<SentenceLabel> labels) {
    return labels.stream().filter(label -> label.verdict().equals(verdict)).toList();
  }

  private static Claims claims(
      List<SentenceLabel> sampled, List<SentenceLabel> standing, String verdict) {
    long right = standing.stream().filter(SentenceLabel::isRight).count();
    return new Claims(verdict, sampled.size(), new Proportion(right, standing.size()));
  }

  @Override
  public String text() {
    TextTable table =
        TextTable.of("claim", "judged", "no longer made", "made", "right by all", "precision");
    for (Claims one : claims) {
      table.row(
          one.verdict(),
          Integer.toString(one.sampled()),
          Long.toString(one.gone()),
          Long.toString(one.right().cases()),
          Long.toString(one.right().hits()),
          one.right().figure().text());
    }
    return "judged claims; 95 % intervals by Wilson's score\n\n"
        + table
        + "\njudges\n"
        + judges.table();
  }

  @Override
  public String errors() {
    TextTable table = TextTable.of("sentence", "claim", "judged");
    notRight.forEach(label -> table.row(label.place().toString(), label.verdict(), label.judged()));
    return table.toString();
  }

  @Override
  public ObjectNode json() {
    ObjectNode row = JsonMapper.shared().createObjectNode().put("eval", "sentences");
    ArrayNode rows = row.putArray("claims");
    for (Claims one : claims) {
      ObjectNode out =
          rows.addObject()
              .put("verdict", one.verdict())
              .put("judged", one.sampled())
              .put("noLongerMade", one.gone())
              .put("made", one.right().cases())
              .put("right", one.right().hits());
      one.right().figure().putInto(out, "precision");
    }
    judges.putInto(row.putObject("judges"));
    return row;
  }

  @Override
  public void putErrorsInto(ArrayNode rows) {
    for (SentenceLabel label : notRight) {
      ObjectNode row = label.place().putInto(rows.addObject()).put("verdict", label.verdict());
      ArrayNode judgements = row.putArray("judgements");
      label.judgements().forEach(judgement -> judgements.add(judgement.orElse(null)));
    }
  }
}
