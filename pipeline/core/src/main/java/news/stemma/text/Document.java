package news.stemma.text;

import static java.util.Objects.requireNonNullElse;

import com.google.common.base.Strings;
import com.google.common.collect.ImmutableMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// One article as it was received.
///
/// @param id unique in a corpus
/// @param text exactly what every reported span indexes
/// @param fields what else is known of it
public record Document(String id, String text, ImmutableMap<Field, String> fields) {
  /// Ids by their UTF-8 bytes, which is by their code points; Java's own order differs beyond the
  /// Basic Multilingual Plane. A lone surrogate is a code point as any other.
  public static final Comparator<String> ID_ORDER = Document::compareIds;

  public Document {
    if (id.isEmpty()) {
      throw new IllegalArgumentException("a document needs an id");
    }
  }

  private static int compareIds(String one, String other) {
    int at = 0;
    int end = Math.min(one.length(), other.length());
    while (at < end && one.charAt(at) == other.charAt(at)) {
      at++;
    }
    if (at == end) {
      return Integer.compare(one.length(), other.length());
    }
    int from = at > 0 && Character.isHighSurrogate(one.charAt(at - 1)) ? at - 1 : at;
    int order = Integer.compare(one.codePointAt(from), other.codePointAt(from));
    return order == 0 ? Integer.compare(one.codePointAt(at), other.codePointAt(at)) : order;
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

  /// A blank for the T, and a zone without its colon, as databases write them.
  private static final Pattern ALMOST_ISO =
      Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d\\S*?)(?:([+-]\\d\\d):?(\\d\\d)?)?");

  /// Time of publication; empty where none is given or it is no ISO 8601 time with a zone.
  public Optional<Instant> published() {
    return field(Field.PUBLISHED).flatMap(Document::instant);
  }

  private static Optional<Instant> instant(String time) {
    try {
      // In UTC, lest its day be one that no calendar of Java's has.
      return Optional.of(
          OffsetDateTime.parse(iso(time)).withOffsetSameInstant(ZoneOffset.UTC).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String iso(String time) {
    Matcher parts = ALMOST_ISO.matcher(time);
    if (!parts.matches()) {
      return time;
    }
    String hours = Strings.nullToEmpty(parts.group(3));
    String minutes = hours.isEmpty() ? "" : ":" + requireNonNullElse(parts.group(4), "00");
    return parts.group(1) + "T" + parts.group(2) + hours + minutes;
  }
}
