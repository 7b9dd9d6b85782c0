package news.stemma.app.ingest.markup;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.markup.page.Facts;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.json.JsonMapper;

/// Makes documents of articles that were read.
final class Articles {
  private Articles() {}

  /// @param id its own; where that is empty the URL is it, or else a hash of the text
  static Found found(String location, String id, String text, Facts facts) {
    ImmutableMap<Field, String> fields = facts.fields();
    String known =
        Optional.of(id)
            .filter(own -> !own.isBlank())
            .or(() -> Optional.ofNullable(fields.get(Field.URL)))
            .orElseGet(() -> hash(text));
    return new Found(
        location, new Document(known, text, fields), JsonMapper.shared().createObjectNode());
  }

  private static String hash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString().substring(0, 16);
  }
}
