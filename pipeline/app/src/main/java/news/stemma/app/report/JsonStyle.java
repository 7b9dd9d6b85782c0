package news.stemma.app.report;

import java.io.ByteArrayOutputStream;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.io.SerializedString;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonFactoryBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// How JSON is written: lines that any reader of UTF-8 takes, lone surrogates escaped.
enum JsonStyle {
  /// For files and pipes.
  PLAIN,
  /// For a script element, which no text can end; without what the page takes from elsewhere.
  PAGE;

  /// Beyond it stand surrogates, which JSON can only hold alone if they are escaped.
  private static final char LAST_PLAIN = '\uD7FF';

  private static final JsonMapper PLAIN_MAPPER = mapper(JsonFactory.builder());
  private static final JsonMapper PAGE_MAPPER =
      mapper(JsonFactory.builder().characterEscapes(new MarkupEscapes()));

  private static JsonMapper mapper(JsonFactoryBuilder factory) {
    return JsonMapper.builder(
            factory.highestNonEscapedChar(LAST_PLAIN).rootValueSeparator("\n").build())
        .build();
  }

  private JsonMapper mapper() {
    return switch (this) {
      case PLAIN -> PLAIN_MAPPER;
      case PAGE -> PAGE_MAPPER;
    };
  }

  /// The rows, a line each.
  byte[] lines(Consumer<JsonGenerator> rows) {
    ByteArrayOutputStream lines = new ByteArrayOutputStream(1 << 12);
    try (JsonGenerator out = mapper().createGenerator(lines)) {
      rows.accept(out);
    }
    if (lines.size() > 0) {
      lines.write('\n');
    }
    return lines.toByteArray();
  }

  /// How many lines there are.
  static int count(byte[] lines) {
    int count = 0;
    for (byte one : lines) {
      count += one == '\n' ? 1 : 0;
    }
    return count;
  }

  String string(JsonNode node) {
    return mapper().writeValueAsString(node);
  }

  /// Escapes what could end a script element.
  private static final class MarkupEscapes extends CharacterEscapes {
    private static final SerializedString LESS_THAN = new SerializedString("\\u003c");

    @Override
    public int[] getEscapeCodesForAscii() {
      int[] escapes = CharacterEscapes.standardAsciiEscapesForJSON();
      escapes['<'] = CharacterEscapes.ESCAPE_CUSTOM;
      return escapes;
    }

    @Override
    public @Nullable SerializableString getEscapeSequence(int character) {
      return character == '<' ? LESS_THAN : null;
    }
  }
}
