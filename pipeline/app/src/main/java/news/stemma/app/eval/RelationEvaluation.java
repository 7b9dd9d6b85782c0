package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The relations of a run against pairs that people labelled. A pair without row is `unrelated`.
///
/// The macro-F1 is over the relations, without `unrelated`, which has no row to be wrong about.
///
/// @param notInRun labelled pairs of which the run lacks a document
public record RelationEvaluation(
    ImmutableList<ScoredPair> pairs, int notInRun, ClassScores relations, DirectionScores direction)
    implements Evaluation {

  /// @throws BadLabelsException where a file can't be read
  public static RelationEvaluation of(RunFolder run, Path gold, Bootstrap bootstrap) {
    ImmutableMap<DocumentPair, FoundRelation> found = run.relations();
    ImmutableList<ScoredPair> pairs =
        GoldRelation.read(gold).stream()
            .map(pair -> new ScoredPair(pair, Optional.ofNullable(found.get(pair.documents()))))
            .collect(ImmutableList.toImmutableList());
    run.refuseForeign(pairs.stream().map(pair -> pair.gold().left()), gold);
    ImmutableSet<String> documents = run.documents();
    long notInRun =
        pairs.stream()
            .map(ScoredPair::gold)
            .filter(pair -> !documents.contains(pair.left()) || !documents.contains(pair.right()))
            .count();
    return of(pairs, Math.toIntExact(notInRun), bootstrap);
  }

  static RelationEvaluation of(List<ScoredPair> pairs, int notInRun, Bootstrap bootstrap) {
    return new RelationEvaluation(
        ImmutableList.copyOf(pairs),
        notInRun,
        ClassScores.of(
            pairs.stream().map(ScoredPair::judged).toList(),
            GoldRelation.RELATIONS,
            List.of(GoldRelation.UNRELATED),
            bootstrap),
        DirectionScores.of(pairs));
  }

  @Override
  public String text() {
    return pairs.size()
        + " labelled pairs"
        + (notInRun == 0 ? "" : ", " + notInRun + " of documents that are not in the run")
        + "; 95 % intervals, by bootstrap over the pairs, for directions by Wilson's score\n\n"
        + relations.text("relation")
        + "\n"
        + direction.text();
  }

  @Override
  public String errors() {
    TextTable table = TextTable.of("left", "right", "gold", "said", "source, gold", "source, said");
    for (ScoredPair pair : wrong()) {
      table.row(
          pair.gold().left(),
          pair.gold().right(),
          pair.judged().gold(),
          pair.judged().said(),
          pair.gold().source().orElse("unknown"),
          pair.saidSource().orElse("unknown"));
    }
    return table.toString();
  }

  private List<ScoredPair> wrong() {
    return pairs.stream().filter(ScoredPair::isWrong).toList();
  }

  @Override
  public ObjectNode json() {
    ObjectNode row = JsonMapper.shared().createObjectNode().put("eval", "relations");
    row.put("pairs", pairs.size()).put("notInRun", notInRun);
    relations.putInto(row);
    direction.putInto(row);
    return row;
  }

  @Override
  public void putErrorsInto(ArrayNode rows) {
    for (ScoredPair pair : wrong()) {
      rows.addObject()
          .put("left", pair.gold().left())
          .put("right", pair.gold().right())
          .put("gold", pair.judged().gold())
          .put("said", pair.judged().said())
          .put("goldSource", pair.gold().source().orElse(null))
          .put("saidSource", pair.saidSource().orElse(null));
    }
  }
}
