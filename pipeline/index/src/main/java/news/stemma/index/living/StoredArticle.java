package news.stemma.index.living;

import com.google.common.hash.HashCode;
import com.google.common.io.ByteSource;
import java.time.Instant;
import java.util.Optional;
import news.stemma.sketch.Fingerprints;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// An article as the index has it: one version of one id.
///
/// @param document under its own id, the version that it goes by among its fields
/// @param given the version that it came with; empty where it came without
/// @param digest keyed hash of the text that came
/// @param parsing as it arrived
/// @param fingerprints of its whole text, where that is not kept
/// @param seen when the index got its text first
/// @param sequence of its latest change: the later, the greater
public record StoredArticle(
    Document document,
    String given,
    HashCode digest,
    ByteSource parsing,
    Optional<Fingerprints> fingerprints,
    Instant seen,
    long sequence) {
  /// The version that it goes by; empty where it came without one and was the first of its id.
  public String version() {
    return document.field(Field.VERSION).orElse("");
  }

  /// Whether both are one version of one article.
  public boolean isSameVersion(StoredArticle other) {
    return document.id().equals(other.document.id()) && version().equals(other.version());
  }

  /// What it is called beside other versions of its id.
  public String versionedName() {
    return version().isEmpty() ? document.id() : document.id() + "@" + version();
  }
}
