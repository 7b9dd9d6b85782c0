package news.stemma.app.ingest;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/// The id of a text that came without one.
public final class ContentId {
  private static final int DIGITS = 16;

  private ContentId() {}

  /// The first digits of the SHA-256 of its UTF-8, in hexadecimal.
  public static String of(String text) {
    return Hashing.sha256()
        .hashString(text, StandardCharsets.UTF_8)
        .toString()
        .substring(0, DIGITS);
  }
}
