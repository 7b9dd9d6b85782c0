package news.stemma.text;

import com.google.common.collect.ImmutableMap;
import com.google.common.primitives.UnsignedBytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// One article as it was received.
///
/// @param id unique in a corpus
/// @param text exactly what every reported span indexes
/// @param fields what else is known of it
public record Document(String id, String text, ImmutableMap<Field, String> fields) {
  /// Ids by their UTF-8 bytes; Java's own order differs beyond the Basic Multilingual Plane.
  public static final Comparator<String> ID_ORDER =
      Comparator.comparing(
          (String id) -> id.getBytes(StandardCharsets.UTF_8),
          UnsignedBytes.lexicographicalComparator());

  public Document {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a document needs an id");
    }
  }

  public static Document of(String id, String text) {
    return new Document(id, text, ImmutableMap.of());
  }

  public Optional<String> field(Field field) {
    return Optional.ofNullable(fields.get(field));
  }

  /// The same without the field.
  public Document without(Field field) {
    ImmutableMap<Field, String> others =
        fields.entrySet().stream()
            .filter(entry -> entry.getKey() != field)
            .collect(ImmutableMap.toImmutableMap(Map.Entry::getKey, Map.Entry::getValue));
    return new Document(id, text, others);
  }

  /// Time of publication; empty where none is given or it is no ISO 8601 time with a zone.
  public Optional<Instant> published() {
    return field(Field.PUBLISHED).flatMap(Document::instant);
  }

  private static Optional<Instant> instant(String iso) {
    try {
      return Optional.of(OffsetDateTime.parse(iso).toInstant());
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }
}
