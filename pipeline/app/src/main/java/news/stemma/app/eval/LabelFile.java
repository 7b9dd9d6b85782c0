package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Ordering;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// One judge's labels of units: pairs of documents, sentences, or texts with their source.
///
/// @param kind of the units
/// @param labels by unit
record LabelFile(Path file, Kind kind, ImmutableMap<Unit, String> labels) {
  enum Kind {
    /// `{"left", "right", "relation"}`
    PAIRS,
    /// `{"document", "start", "end", "verdict"}`, or `label` with any text
    SENTENCES,
    /// `{"document", "source", "class"}`
    TEXTS
  }

  /// What is labelled: two of which nothing but the name is the same are two.
  ///
  /// @param parts the documents, and where in them
  /// @param name for people
  record Unit(ImmutableList<String> parts, String name) implements Comparable<Unit> {
    @Override
    public int compareTo(Unit other) {
      return Comparator.comparing(Unit::name)
          .thenComparing(Unit::parts, Ordering.natural().lexicographical())
          .compare(this, other);
    }

    @Override
    public String toString() {
      return name;
    }
  }

  private record Labelled(Kind kind, Unit unit, String label) {}

  static LabelFile read(Path file) {
    Map<Unit, String> labels = new HashMap<>();
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
          Kind.PAIRS, unit(pair.left(), " and ", pair.right()), GoldRelation.relation(row));
    }
    if (row.has("class")) {
      return new Labelled(
          Kind.TEXTS, unit(row.text("document"), " from ", row.text("source")), row.text("class"));
    }
    SentencePlace place = SentencePlace.of(row);
    return new Labelled(
        Kind.SENTENCES,
        new Unit(ImmutableList.of(place.document(), place.span().toString()), place.toString()),
        row.has("label") ? row.text("label") : row.text("verdict"));
  }

  private static Unit unit(String one, String word, String other) {
    return new Unit(ImmutableList.of(one, other), one + word + other);
  }

  Optional<String> label(Unit unit) {
    return Optional.ofNullable(labels.get(unit));
  }
}
