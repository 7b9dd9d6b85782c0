package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Which article descends from which. Siblings, which both descend from a third, are not among
/// them.
final class Edges {
  /// That one article descends from another, perhaps through others that are not in the corpus.
  ///
  /// @param relation `copy`, `excerpt` or `extension`
  /// @param confidence probability of the direction
  /// @param words matched, in passages that are no furniture
  record Edge(int derived, int source, String relation, double confidence, int words) {
    static Edge of(int derived, int source, JsonNode relation, int words) {
      return new Edge(
          derived,
          source,
          relation.path("relation").asString("").intern(),
          relation.path("directionConfidence").doubleValue(),
          words);
    }
  }

  private static final Comparator<Edge> ORDER =
      Comparator.comparingInt(Edge::derived).thenComparingInt(Edge::source);

  private final List<Edge> edges = new ArrayList<>();

  void add(Edge edge) {
    edges.add(edge);
  }

  /// By derived article, then source.
  ImmutableList<Edge> all() {
    return ImmutableList.sortedCopyOf(ORDER, edges);
  }
}
