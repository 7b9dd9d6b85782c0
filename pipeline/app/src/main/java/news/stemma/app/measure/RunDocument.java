package news.stemma.app.measure;

import com.google.common.collect.ImmutableMap;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.JsonNode;

/// Makes documents of rows of `documents.jsonl`, with the fields that measures rest on.
final class RunDocument {
  private static final ImmutableMap<String, Field> FIELDS =
      ImmutableMap.<String, Field>builder()
          .put("version", Field.VERSION)
          .put("outlet", Field.OUTLET)
          .put("role", Field.ROLE)
          .put("published", Field.PUBLISHED)
          .put("headline", Field.HEADLINE)
          .put("byline", Field.BYLINE)
          .put("credit", Field.CREDIT)
          .buildOrThrow();

  private RunDocument() {}

  static Document of(JsonNode row) {
    ImmutableMap.Builder<Field, String> fields = ImmutableMap.builder();
    FIELDS.forEach((key, field) -> {
      if (row.path(key).isString()) {
        fields.put(field, row.path(key).asString());
      }
    });
    if (row.path("lang").isString() && !row.has("langFrom")) {
      fields.put(Field.LANG, row.path("lang").asString());
    }
    return new Document(
        row.path("id").asString(""), row.path("text").asString(""), fields.buildOrThrow());
  }

  /// Whether the run tells its text.
  static boolean hasText(JsonNode row) {
    return row.path("text").isString();
  }
}
