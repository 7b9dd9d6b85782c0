package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
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

  /// Those by time that no named source of the later article explains: of one that descends from
  /// another it is known where the words come from which it shares with a third, if most of them
  /// stand in that other one.
  ///
  /// @param spans of all articles
  ImmutableList<Edge> unexplained(SharedSpans spans) {
    ListMultimap<Integer, Edge> named = Multimaps.index(of(Basis.DIRECTION), Edge::derived);
    ImmutableList.Builder<Edge> unexplained = ImmutableList.builder();
    Multimaps.index(of(Basis.TIME), Edge::derived)
        .asMap()
        .forEach((later, own) -> {
          Set<Integer> sources =
              named.get(later).stream().map(Edge::source).collect(Collectors.toSet());
          Set<Integer> explained = sources.isEmpty() ? Set.of() : explained(later, sources, spans);
          own.stream().filter(edge -> !explained.contains(edge.source())).forEach(unexplained::add);
        });
    return unexplained.build();
  }

  /// The articles whose passages with the later one lie, in its text, mostly in passages with its
  /// sources.
  private static Set<Integer> explained(int later, Set<Integer> sources, SharedSpans spans) {
    BitSet ofSources = new BitSet();
    spans.of(
        later,
        (other, start, end, _) -> {
          if (sources.contains(other)) {
            ofSources.set(start, end);
          }
        });
    // Code points that lie there, less those that don't.
    Map<Integer, Integer> balance = new HashMap<>();
    spans.of(
        later,
        (other, start, end, _) -> {
          int there = ofSources.get(start, end).cardinality();
          balance.merge(other, 2 * there - (end - start), Integer::sum);
        });
    return Maps.filterValues(balance, points -> points > 0).keySet();
  }

  /// By derived article, then source.
  ImmutableList<Edge> of(Basis basis) {
    return edges.stream()
        .filter(edge -> edge.basis() == basis)
        .sorted(ORDER)
        .collect(ImmutableList.toImmutableList());
  }
}
