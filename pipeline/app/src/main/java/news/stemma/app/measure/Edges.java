package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Which article descends from which, or may, as it came later. Siblings, which both descend from a
/// third, are not among them.
final class Edges {
  /// What an edge rests on.
  enum Basis {
    /// The run names the direction: one descends from the other, perhaps through others that are
    /// not in the corpus.
    DIRECTION,
    /// It names none, and the one came later than the other.
    TIME
  }

  /// That one article descends from another, or came later.
  ///
  /// @param relation `copy`, `excerpt` or `extension`
  /// @param confidence probability of the direction; 0 where none is named
  /// @param words matched, in passages that are no furniture
  record Edge(int derived, int source, Basis basis, String relation, double confidence, int words) {
    static Edge of(int derived, int source, JsonNode relation, int words) {
      boolean named = relation.path("directionConfidence").isNumber();
      return new Edge(
          derived,
          source,
          named ? Basis.DIRECTION : Basis.TIME,
          relation.path("relation").asString("").intern(),
          relation.path("directionConfidence").doubleValue(0),
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
  ImmutableList<Edge> of(Basis basis) {
    return edges.stream()
        .filter(edge -> edge.basis() == basis)
        .sorted(ORDER)
        .collect(ImmutableList.toImmutableList());
  }
}
