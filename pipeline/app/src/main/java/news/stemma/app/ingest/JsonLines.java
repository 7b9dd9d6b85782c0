package news.stemma.app.ingest;

import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads one JSON object a line.
final class JsonLines {
  private static final JsonMapper MAPPER = JsonMapper.shared();

  private static final ImmutableMap<String, Field> FIELDS =
      ImmutableMap.<String, Field>builder()
          .put("version", Field.VERSION)
          .put("outlet", Field.OUTLET)
          .put("source", Field.OUTLET)
          .put("role", Field.ROLE)
          .put("url", Field.URL)
          .put("published", Field.PUBLISHED)
          .put("headline", Field.HEADLINE)
          .put("title", Field.HEADLINE)
          .put("byline", Field.BYLINE)
          .put("credit", Field.CREDIT)
          .put("lang", Field.LANG)
          .put("rights", Field.RIGHTS)
          .put("publishedFrom", Field.PUBLISHED_FROM)
          .put("observed", Field.OBSERVED)
          .put("embargo", Field.EMBARGO)
          .put("status", Field.STATUS)
          .build();

  private final String location;
  private final Sink sink;

  JsonLines(String location, Sink sink) {
    this.location = location;
    this.sink = sink;
  }

  void read(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    int number = 1;
    for (int b = in.read(); b >= 0; b = in.read()) {
      if (b == '\n') {
        add(number++, line);
      } else if (line.size() <= InputReader.MAX_BYTES) {
        line.write(b);
      }
    }
    add(number, line);
  }

  private void add(int number, ByteArrayOutputStream line) {
    String at = location + ":" + number;
    if (line.size() > InputReader.MAX_BYTES) {
      sink.reject(at, "a line of more than " + InputReader.MAX_MEGABYTES + " MB");
    } else {
      String text = line.toString(StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
      if (!text.isBlank()) {
        parse(at, text);
      }
    }
    line.reset();
  }

  private void parse(String at, String line) {
    try {
      if (MAPPER.readTree(line) instanceof ObjectNode object) {
        add(at, object);
      } else {
        sink.reject(at, "no JSON object");
      }
    } catch (JacksonException e) {
      sink.reject(at, "no JSON that can be read");
    }
  }

  private void add(String at, ObjectNode object) {
    JsonNode text = object.get("text");
    if (text == null || !text.isString()) {
      sink.reject(at, text == null ? "no field text" : "its field text is no string");
      return;
    }
    ImmutableMap.Builder<Field, String> fields = ImmutableMap.builder();
    ObjectNode extra = MAPPER.createObjectNode();
    for (Map.Entry<String, JsonNode> property : object.properties()) {
      Field field = FIELDS.get(property.getKey());
      Optional<String> value = string(property.getValue());
      if (field != null && value.isPresent()) {
        fields.put(field, value.get());
      } else if (!property.getKey().equals("text") && !property.getKey().equals("id")) {
        extra.set(property.getKey(), property.getValue());
      }
    }
    ImmutableMap<Field, String> known = fields.buildKeepingLast();
    String id =
        string(object.get("id"))
            .or(() -> Optional.ofNullable(known.get(Field.URL)))
            .orElseGet(() -> contentHash(text.asString()));
    sink.accept(new Found(at, new Document(id, text.asString(), known), extra));
  }

  /// A string or number that is not empty.
  private static Optional<String> string(@Nullable JsonNode value) {
    return Optional.ofNullable(value)
        .filter(present -> present.isString() || present.isNumber())
        .map(JsonNode::asString)
        .filter(string -> !string.isEmpty());
  }

  static String contentHash(String text) {
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString().substring(0, 16);
  }
}
