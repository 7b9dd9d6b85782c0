package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.stemma.app.export.JsonLines;
import tools.jackson.databind.JsonNode;

/// Which article descends from which, with what was measured of that.
final class Edges {
  /// One of them, by positions.
  ///
  /// @param lagHours from the source to it, where both have dates
  record Edge(int source, int derived, String relation, Optional<Double> lagHours, Rest rest) {}

  /// What further is told of an edge.
  ///
  /// @param confidence of its direction
  /// @param words that match, edits left out
  record Rest(double confidence, int words) {}

  private final ImmutableList<Edge> edges;

  private Edges(ImmutableList<Edge> edges) {
    this.edges = edges;
  }

  static Edges read(Path measures, Articles articles) throws IOException {
    List<Edge> edges = new ArrayList<>();
    JsonLines.forEach(measures.resolve("edges.jsonl"), row -> edges.add(edge(row, articles)));
    edges.sort(
        Comparator.<Edge>comparingInt(edge -> articles.outlet(edge.derived()))
            .thenComparingInt(edge -> articles.outlet(edge.source()))
            .thenComparingInt(Edge::derived)
            .thenComparingInt(Edge::source));
    return new Edges(ImmutableList.copyOf(edges));
  }

  private static Edge edge(JsonNode row, Articles articles) {
    return new Edge(
        articles.position(row.path("source").asString()),
        articles.position(row.path("derived").asString()),
        row.path("relation").asString("").intern(),
        row.path("lagHours").isNumber()
            ? Optional.of(row.path("lagHours").asDouble())
            : Optional.empty(),
        new Rest(row.path("directionConfidence").asDouble(0), row.path("words").asInt(0)));
  }

  /// By the outlets of who follows and of who is followed.
  ImmutableList<Edge> inOrder() {
    return edges;
  }
}
