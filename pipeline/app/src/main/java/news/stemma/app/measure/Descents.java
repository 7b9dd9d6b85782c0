package news.stemma.app.measure;

import com.carrotsearch.hppc.LongArrayList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.stemma.app.export.Source;
import tools.jackson.databind.JsonNode;

/// The graph of a run: which article descends from which, and the texts outside the corpus that
/// articles witness.
final class Descents {
  /// Where an article witnesses an inferred source.
  ///
  /// @param source position among the inferred sources
  /// @param start first code point
  /// @param end behind the last
  record Witness(int source, int start, int end) {}

  /// A text that is not in the corpus.
  ///
  /// @param name of the agency, where it is known
  /// @param articles that witness it, in the order of their ids
  record Inferred(String id, Optional<String> name, List<Integer> articles) {}

  private final List<Inferred> inferred = new ArrayList<>();
  private final Map<Integer, List<Witness>> witnesses = new HashMap<>();
  private long[] edges = {};

  private Descents() {}

  static Descents of(Path run, Register register) throws IOException {
    Descents descents = new Descents();
    Set<String> outside = new HashSet<>();
    Source.INFERRED_SOURCES.read(
        run,
        node -> {
          outside.add(node.path("id").asString(""));
          descents.add(node, register);
        });
    LongArrayList edges = new LongArrayList();
    Source.EDGES.read(
        run,
        edge -> {
          String source = edge.path("source").asString("");
          if (!outside.contains(source)) {
            edges.add(
                key(register.number(edge.path("derived").asString("")), register.number(source)));
          }
        });
    descents.edges = edges.toArray();
    Arrays.sort(descents.edges);
    return descents;
  }

  private void add(JsonNode node, Register register) {
    Set<Integer> articles = new HashSet<>();
    for (JsonNode witness : node.path("witnesses")) {
      int article = register.number(witness.path("document").asString(""));
      articles.add(article);
      witnesses
          .computeIfAbsent(article, key -> new ArrayList<>())
          .add(
              new Witness(
                  inferred.size(),
                  witness.path("start").intValue(),
                  witness.path("end").intValue()));
    }
    inferred.add(
        new Inferred(
            node.path("id").asString(""),
            node.path("name").asStringOpt(),
            articles.stream().sorted().toList()));
  }

  private static long key(int derived, int source) {
    return (long) derived << Integer.SIZE | source;
  }

  /// Whether an edge leads from the one to the other.
  boolean has(int derived, int source) {
    return Arrays.binarySearch(edges, key(derived, source)) >= 0;
  }

  List<Witness> witnesses(int article) {
    return witnesses.getOrDefault(article, List.of());
  }

  Inferred inferred(int source) {
    return inferred.get(source);
  }
}
