package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Set;
import news.stemma.text.Document;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The near-duplicate clusters of a run against true clusters, over the documents of the run for
/// which the gold has one. Documents that are in no cluster are alone.
///
/// @param notInRun documents of the gold that the run lacks
/// @param torn documents that are not in just their true cluster
public record ClusterEvaluation(
    int documents, int notInRun, Contingency contingency, ImmutableList<Torn> torn)
    implements Evaluation {

  /// @param said others that the run puts with the document, of those judged
  /// @param gold others that belong with it
  record Torn(String document, ImmutableSet<String> said, ImmutableSet<String> gold) {}

  /// @throws BadLabelsException where a file can't be read
  public static ClusterEvaluation of(RunFolder run, Path gold) {
    ImmutableSet<String> documents = run.documents();
    return of(Clustering.of(run.clusters()), Clustering.read(gold, documents), documents);
  }

  static ClusterEvaluation of(Clustering said, Clustering gold, Set<String> documents) {
    ImmutableList<String> judged =
        Sets.intersection(gold.documents(), documents).stream()
            .sorted(Document.ID_ORDER)
            .collect(ImmutableList.toImmutableList());
    return new ClusterEvaluation(
        judged.size(),
        gold.documents().size() - judged.size(),
        Contingency.of(said, gold, judged),
        torn(said.among(judged), gold.among(judged), judged));
  }

  private static ImmutableList<Torn> torn(
      Clustering.Members said, Clustering.Members gold, ImmutableList<String> judged) {
    return judged.stream()
        .map(document -> new Torn(document, said.with(document), gold.with(document)))
        .filter(document -> !document.said().equals(document.gold()))
        .sorted(Comparator.comparing(Torn::document, Document.ID_ORDER))
        .collect(ImmutableList.toImmutableList());
  }

  @Override
  public String text() {
    TextTable table = TextTable.of("", "figure");
    table.row("adjusted Rand index", Figure.text(contingency.adjustedRandIndex()));
    table.row("B-cubed precision", Figure.text(contingency.bCubedPrecision()));
    table.row("B-cubed recall", Figure.text(contingency.bCubedRecall()));
    table.row("B-cubed F1", Figure.text(contingency.bCubedF1()));
    return documents
        + " documents judged"
        + (notInRun == 0 ? "" : ", " + notInRun + " more that are not in the run left out")
        + ("; " + contingency.goldClusters() + " clusters by gold, ")
        + (contingency.saidClusters() + " by the run, those of one document counted\n\n")
        + table;
  }

  @Override
  public String errors() {
    TextTable table = TextTable.of("document", "said with", "belongs with");
    for (Torn document : torn) {
      table.row(document.document(), list(document.said()), list(document.gold()));
    }
    return table.toString();
  }

  private static String list(Set<String> documents) {
    return documents.isEmpty() ? "none" : String.join(" ", documents);
  }

  @Override
  public ObjectNode json() {
    return JsonMapper.shared()
        .createObjectNode()
        .put("eval", "clusters")
        .put("documents", documents)
        .put("notInRun", notInRun)
        .put("goldClusters", contingency.goldClusters())
        .put("saidClusters", contingency.saidClusters())
        .put("adjustedRandIndex", Figure.decimal(contingency.adjustedRandIndex()))
        .put("bCubedPrecision", Figure.decimal(contingency.bCubedPrecision()))
        .put("bCubedRecall", Figure.decimal(contingency.bCubedRecall()))
        .put("bCubedF1", Figure.decimal(contingency.bCubedF1()));
  }

  @Override
  public void putErrorsInto(ArrayNode rows) {
    for (Torn document : torn) {
      ObjectNode row = rows.addObject().put("document", document.document());
      ArrayNode said = row.putArray("saidWith");
      document.said().forEach(said::add);
      ArrayNode gold = row.putArray("belongsWith");
      document.gold().forEach(gold::add);
    }
  }
}
