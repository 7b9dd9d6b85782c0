package news.stemma.app.eval;

import com.google.common.collect.ImmutableMap;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One judge's labels of units: pairs of documents, sentences, or texts with their source.
///
/// @param kind of the units
/// @param labels by unit
record LabelFile(Path file, Kind kind, ImmutableMap<String, String> labels) {
  enum Kind {
    /// `{"left", "right", "relation"}`
    PAIRS,
    /// `{"document", "start", "end", "verdict"}`, or `label` with any text
    SENTENCES,
    /// `{"document", "source", "class"}`
    TEXTS
  }

  private record Labelled(Kind kind, String unit, String label) {}

  static LabelFile read(Path file) {
    Map<String, String> labels = new HashMap<>();
    Set<Kind> kinds = new TreeSet<>();
    JsonRow.lines(
        file,
        row -> {
          Labelled labelled = labelled(row);
          if (labels.putIfAbsent(labelled.unit(), labelled.label()) != null) {
            throw row.wrong(labelled.unit() + " is labelled already; keep one of its lines");
          }
          return kinds.add(labelled.kind());
        });
    if (kinds.size() != 1) {
      throw new BadLabelsException(
          file + (kinds.isEmpty() ? ": no labels" : ": labels of several kinds; give one a file"));
    }
    return new LabelFile(file, kinds.iterator().next(), ImmutableMap.copyOf(labels));
  }

  private static Labelled labelled(JsonRow row) {
    if (row.has("relation")) {
      DocumentPair pair = DocumentPair.of(row.text("left"), row.text("right"));
      return new Labelled(
          Kind.PAIRS, pair.left() + " and " + pair.right(), GoldRelation.relation(row));
    }
    if (row.has("class")) {
      return new Labelled(
          Kind.TEXTS, row.text("document") + " from " + row.text("source"), row.text("class"));
    }
    return new Labelled(
        Kind.SENTENCES,
        SentencePlace.of(row).toString(),
        row.has("label") ? row.text("label") : row.text("verdict"));
  }

  Optional<String> label(String unit) {
    return Optional.ofNullable(labels.get(unit));
  }
}
