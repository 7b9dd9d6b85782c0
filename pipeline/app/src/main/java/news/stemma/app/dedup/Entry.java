package news.stemma.app.dedup;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import news.stemma.app.ingest.Found;
import news.stemma.text.Document;
import news.stemma.text.Field;
import news.stemma.text.Packed;

/// What is known of a record when its text is gone.
///
/// @param id as it came, without its version
/// @param version empty where there is none
/// @param text SHA-256 of the text
/// @param fields a hash of all else
/// @param words of the text
public record Entry(
    String id,
    String version,
    HashCode text,
    HashCode fields,
    Optional<Instant> published,
    int words) {

  /// Of several records under one id the one that stays is the least, whatever their order.
  static final Comparator<Entry> PREFERRED =
      Comparator.comparing((Entry entry) -> entry.text().toString())
          .thenComparing(entry -> entry.fields().toString());

  /// @param utf8 the text
  /// @param words of the text
  public static Entry of(Found found, byte[] utf8, int words) {
    Document document = found.document();
    return new Entry(
        document.id(),
        document.field(Field.VERSION).orElse(""),
        Hashing.sha256().hashBytes(utf8),
        Hashing.farmHashFingerprint64()
            .hashString(document.fields() + " " + found.extra(), StandardCharsets.UTF_8),
        document.published(),
        words);
  }

  /// A hash of an id, by which records that share it are brought together.
  public static long hash(String id) {
    return Hashing.farmHashFingerprint64().hashBytes(Packed.utf8(id)).asLong();
  }

  boolean isSame(Entry other) {
    return id.equals(other.id) && version.equals(other.version) && text.equals(other.text);
  }
}
