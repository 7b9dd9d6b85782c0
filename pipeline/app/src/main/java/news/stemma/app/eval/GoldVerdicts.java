package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The verdicts of a run against the right ones.
record GoldVerdicts(ImmutableList<Case> cases, ClassScores verdicts) implements Evaluation {
  /// What a run says of a place where it has no sentence with these very offsets.
  private static final String NO_SENTENCE = "no-sentence";

  record Case(SentencePlace place, Judged judged) {}

  static GoldVerdicts of(
      List<SentenceLabel> labels, Map<SentencePlace, String> run, Bootstrap bootstrap) {
    ImmutableList<Case> cases =
        labels.stream()
            .map(label ->
                new Case(
                    label.place(),
                    new Judged(label.verdict(), run.getOrDefault(label.place(), NO_SENTENCE))))
            .collect(ImmutableList.toImmutableList());
    return new GoldVerdicts(
        cases,
        ClassScores.of(
            cases.stream().map(Case::judged).toList(),
            SentenceLabel.VERDICTS,
            List.of(NO_SENTENCE),
            bootstrap));
  }

  private List<Case> wrong() {
    return cases.stream().filter(one -> !one.judged().isRight()).toList();
  }

  @Override
  public String text() {
    return cases.size()
        + " labelled sentences; 95 % intervals, by bootstrap over the sentences\n\n"
        + verdicts.text("verdict");
  }

  @Override
  public String errors() {
    TextTable table = TextTable.of("sentence", "gold", "said");
    wrong()
        .forEach(
            one -> table.row(one.place().toString(), one.judged().gold(), one.judged().said()));
    return table.toString();
  }

  @Override
  public ObjectNode json() {
    ObjectNode row = JsonMapper.shared().createObjectNode().put("eval", "sentences");
    row.put("sentences", cases.size());
    verdicts.putInto(row);
    return row;
  }

  @Override
  public void putErrorsInto(ArrayNode rows) {
    for (Case one : wrong()) {
      one.place()
          .putInto(rows.addObject())
          .put("gold", one.judged().gold())
          .put("said", one.judged().said());
    }
  }
}
