package news.stemma.app.ingest.markup;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import news.stemma.app.ingest.Found;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.json.JsonMapper;

/// Makes records of articles that were read.
final class Records {
  private static final String STANDARD_INPUT = "-";

  private Records() {}

  /// @param id its own; without one the URL is it, or else a hash of the text
  static Found found(
      String location, Optional<String> id, String text, ImmutableMap<Field, String> fields) {
    String known =
        id.or(() -> Optional.ofNullable(fields.get(Field.URL))).orElseGet(() -> hash(text));
    return new Found(
        location, new Document(known, text, fields), JsonMapper.shared().createObjectNode());
  }

  /// The path of a file that holds one article, without its extensions; empty for standard input.
  static Optional<String> pathId(String location) {
    return location.equals(STANDARD_INPUT)
        ? Optional.empty()
        : Optional.of(
            location
                .replaceFirst("(?i)(?<=[^/])\\.(?:gz|zst|zip)$", "")
                .replaceFirst("(?<=[^/])\\.[A-Za-z0-9]{1,6}$", ""));
  }

  private static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString().substring(0, 16);
  }
}
