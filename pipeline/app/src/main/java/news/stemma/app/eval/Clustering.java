package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Documents in disjoint clusters. A document in none is alone.
///
/// @param labels of clusters, by document
record Clustering(ImmutableMap<String, String> labels) {
  private static final String ALONE = "alone:";
  private static final String TOGETHER = "together:";

  /// @param clusters disjoint
  static Clustering of(List<? extends List<String>> clusters) {
    ImmutableMap.Builder<String, String> labels = ImmutableMap.builder();
    for (int i = 0; i < clusters.size(); i++) {
      for (String document : clusters.get(i)) {
        labels.put(document, TOGETHER + i);
      }
    }
    return new Clustering(labels.buildOrThrow());
  }

  /// The smallest clusters that keep the two of every pair together.
  ///
  /// @param others documents that are alone unless a pair has them
  static Clustering ofPairs(List<DocumentPair> pairs, Iterable<String> others) {
    Map<String, String> parents = new HashMap<>();
    others.forEach(document -> parents.put(document, document));
    for (DocumentPair pair : pairs) {
      parents.put(root(parents, pair.left()), root(parents, pair.right()));
    }
    ImmutableMap.Builder<String, String> labels = ImmutableMap.builder();
    List.copyOf(parents.keySet())
        .forEach(document -> labels.put(document, TOGETHER + root(parents, document)));
    return new Clustering(labels.buildOrThrow());
  }

  /// Follows parents to the last one, and shortens the way for those who come later.
  private static String root(Map<String, String> parents, String document) {
    String at = document;
    String parent = parents.computeIfAbsent(at, Function.identity());
    while (!parent.equals(at)) {
      String grandparent = parents.computeIfAbsent(parent, Function.identity());
      parents.put(at, grandparent);
      at = parent;
      parent = grandparent;
    }
    return at;
  }

  /// Reads JSON lines `{"document", "cluster"}`, or one JSON array of pairs of ids, which is how
  /// NEWS-COPY (Silcock, D'Amico-Wong, Yang and Dell 2023, "Noise-robust de-duplication at scale")
  /// has its duplicates: there too, clusters are what pairs connect, and all others are alone.
  ///
  /// @param others documents that an array of pairs speaks of without naming them
  static Clustering read(Path file, Iterable<String> others) {
    return JsonRow.isArray(file)
        ? ofPairs(JsonRow.array(file, Clustering::pair), others)
        : ofLabels(file);
  }

  private static DocumentPair pair(JsonRow row) {
    ImmutableList<String> two = row.two();
    return DocumentPair.of(two.get(0), two.get(1));
  }

  private static Clustering ofLabels(Path file) {
    Map<String, String> labels = new HashMap<>();
    JsonRow.lines(
        file,
        row -> {
          String document = row.text("document");
          if (labels.put(document, TOGETHER + row.name("cluster")) != null) {
            throw row.wrong(document + " is in a cluster already; keep one of its lines");
          }
          return document;
        });
    return new Clustering(ImmutableMap.copyOf(labels));
  }

  ImmutableSet<String> documents() {
    return labels.keySet();
  }

  /// The cluster that the document is in, which may be its own alone.
  String label(String document) {
    return labels.getOrDefault(document, ALONE + document);
  }

  boolean joins(String one, String other) {
    return label(one).equals(label(other));
  }

  /// The clusters as they stand among these documents.
  Members among(List<String> documents) {
    return new Members(
        documents.stream()
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(this::label, Function.identity())),
        this);
  }

  /// Documents by cluster.
  record Members(ImmutableListMultimap<String, String> members, Clustering clustering) {

    /// Those in the document's cluster but itself.
    ImmutableSet<String> with(String document) {
      return members.get(clustering.label(document)).stream()
          .filter(member -> !member.equals(document))
          .collect(ImmutableSet.toImmutableSet());
    }
  }
}
