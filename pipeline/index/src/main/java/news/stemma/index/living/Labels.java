package news.stemma.index.living;

import com.google.common.collect.Maps;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// The names by which versions of one id go.
final class Labels {
  private Labels() {}

  /// The version as it was given, or the first number behind it that no other has.
  static String free(String given, List<StoredArticle> versions) {
    Set<String> taken = new HashSet<>();
    versions.forEach(version -> taken.add(version.version()));
    String stem = given.isEmpty() ? "" : given + ".";
    return Stream.concat(Stream.of(given), IntStream.iterate(2, n -> n + 1).mapToObj(n -> stem + n))
        .filter(label -> !taken.contains(label))
        .findFirst()
        .orElseThrow();
  }

  /// The document by this version.
  static Document labelled(Document document, String label) {
    Map<Field, String> fields = Maps.newEnumMap(Field.class);
    fields.putAll(document.fields());
    fields.remove(Field.VERSION);
    if (!label.isEmpty()) {
      fields.put(Field.VERSION, label);
    }
    return new Document(document.id(), document.text(), Maps.immutableEnumMap(fields));
  }

  /// The document, with the status of another record of the same text where it came without one: a
  /// feed that repeats an old record doesn't take back that the story was cancelled.
  static Document withStatusOf(Document old, Document document) {
    if (document.field(Field.STATUS).isPresent() || old.field(Field.STATUS).isEmpty()) {
      return document;
    }
    Map<Field, String> fields = Maps.newEnumMap(Field.class);
    fields.putAll(document.fields());
    old.field(Field.STATUS).ifPresent(status -> fields.put(Field.STATUS, status));
    return new Document(document.id(), document.text(), Maps.immutableEnumMap(fields));
  }
}
