package news.stemma.app.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.NoSuchElementException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The objects of a file, one after the other, of which one is in memory.
public final class JsonLines implements Iterator<JsonNode>, Closeable {
  /// Takes an object.
  public interface Objects {
    void accept(JsonNode object) throws IOException;
  }

  /// A text may be as long as an article.
  static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
              .build());

  private final Path file;
  private final JsonParser parser;
  private boolean hasNext;
  private long nextOffset;
  private long offset;

  private JsonLines(Path file, JsonParser parser) {
    this.file = file;
    this.parser = parser;
    step();
  }

  /// The objects of a file with one a line.
  public static JsonLines of(Path file) {
    return new JsonLines(file, parser(file));
  }

  /// The elements of an array that the file's only object has.
  public static JsonLines of(Path file, String array) {
    JsonParser parser = parser(file);
    try {
      parser.nextToken();
      boolean here = false;
      while (!here && parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        here = parser.nextToken() == JsonToken.START_ARRAY && name.equals(array);
        if (!here) {
          parser.skipChildren();
        }
      }
      if (!here) {
        throw new BadRunException(
            file + " has no array " + array + "; run it again with --overwrite");
      }
    } catch (JacksonException e) {
      throw unreadable(file, e);
    }
    return new JsonLines(file, parser);
  }

  private static JsonParser parser(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadRunException(file + " is not there; give what trace or match writes with -o");
    }
    return MAPPER.createParser(file);
  }

  /// Gives each object of a file with one a line.
  public static void forEach(Path file, Objects objects) throws IOException {
    try (JsonLines lines = of(file)) {
      while (lines.hasNext()) {
        objects.accept(lines.next());
      }
    }
  }

  /// The only object of a file.
  ///
  /// @throws BadRunException where there is none
  public static JsonNode object(Path file) {
    try (JsonLines lines = of(file)) {
      if (!lines.hasNext()) {
        throw new BadRunException(file + " holds no JSON object; make it again with --overwrite");
      }
      return lines.next();
    }
  }

  private static BadRunException unreadable(Path file, JacksonException e) {
    return new BadRunException(
        file + " can't be read: " + e.getOriginalMessage() + "; run it again with --overwrite");
  }

  private void step() {
    try {
      hasNext = parser.nextToken() == JsonToken.START_OBJECT;
      nextOffset = parser.currentTokenLocation().getByteOffset();
    } catch (JacksonException e) {
      throw unreadable(file, e);
    }
  }

  @Override
  public boolean hasNext() {
    return hasNext;
  }

  @Override
  public JsonNode next() {
    if (!hasNext) {
      throw new NoSuchElementException("no object more in " + file);
    }
    try {
      offset = nextOffset;
      JsonNode object = parser.readValueAsTree();
      step();
      return object;
    } catch (JacksonException e) {
      throw unreadable(file, e);
    }
  }

  /// Bytes of the file before the object that came last.
  public long offset() {
    return offset;
  }

  @Override
  public void close() {
    parser.close();
  }
}
