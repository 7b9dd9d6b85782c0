package news.stemma.app.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The objects of a file that a run wrote, read one by one.
enum Source {
  DOCUMENTS("documents.jsonl"),
  RELATIONS("relations.jsonl"),
  PASSAGES("passages.jsonl"),
  SENTENCES("sentences.jsonl"),
  CLUSTERS("clusters.jsonl"),
  BOILERPLATE("boilerplate.jsonl"),
  REJECTED("rejected.jsonl"),
  INFERRED_SOURCES("graph.json", "nodes", "inferred-source"),
  EDGES("graph.json", "edges", ""),
  MERGES("merges.jsonl"),
  KEEP("keep.jsonl"),
  ANNOTATED("annotated.jsonl");

  /// Takes an object.
  interface Objects {
    void accept(JsonNode object) throws IOException;
  }

  /// A text may be as long as an article.
  private static final JsonMapper MAPPER =
      new JsonMapper(
          JsonFactory.builder()
              .streamReadConstraints(
                  StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
              .build());

  private final String file;
  private final String array;
  private final String kind;

  /// Of a file with an object a line.
  Source(String file) {
    this(file, "", "");
  }

  /// @param array of the file's only object; without one the file has an object a line
  /// @param kind of the objects that count, where not all do
  Source(String file, String array, String kind) {
    this.file = file;
    this.array = array;
    this.kind = kind;
  }

  String file() {
    return file;
  }

  /// What its objects are called where they come as lines: a file's name without its extension, or
  /// that of an array in it.
  String lines() {
    return array.isEmpty() ? file.substring(0, file.lastIndexOf('.')) : array;
  }

  /// Whether an object of the lines is one of these.
  private boolean has(JsonNode object) {
    return kind.isEmpty() || kind.equals(object.path("kind").asString(""));
  }

  /// Takes the object of a line, if it is one of these.
  void read(byte[] line, Objects objects) throws IOException {
    JsonNode object = MAPPER.readTree(line);
    if (has(object)) {
      objects.accept(object);
    }
  }

  boolean isIn(Path run) {
    return Files.isRegularFile(run.resolve(file));
  }

  /// @throws BadRunException where the file is none that a run writes
  void read(Path run, Objects objects) throws IOException {
    try (Reading reading = open(run)) {
      for (Optional<JsonNode> next = reading.next(); next.isPresent(); next = reading.next()) {
        objects.accept(next.get());
      }
    }
  }

  /// The objects, to be taken when they are asked for.
  Reading open(Path run) throws IOException {
    Path path = run.resolve(file);
    JsonParser parser = MAPPER.createParser(path);
    Reading reading = new Reading(path, parser);
    if (!array.isEmpty()) {
      reading.goTo();
    }
    return reading;
  }

  /// A file that is being read.
  final class Reading implements Closeable {
    private final Path path;
    private final JsonParser parser;

    private Reading(Path path, JsonParser parser) {
      this.path = path;
      this.parser = parser;
    }

    /// The next object, if there is one more.
    ///
    /// @throws BadRunException where the file is none that a run writes
    Optional<JsonNode> next() {
      try {
        while (parser.nextToken() == JsonToken.START_OBJECT) {
          JsonNode object = parser.readValueAsTree();
          if (has(object)) {
            return Optional.of(object);
          }
        }
        return Optional.empty();
      } catch (JacksonException e) {
        throw bad(e);
      }
    }

    private BadRunException bad(JacksonException e) {
      return new BadRunException(
          path + " can't be read: " + e.getOriginalMessage() + "; run it again with --overwrite");
    }

    /// Up to the elements of the array.
    private void goTo() {
      try {
        parser.nextToken();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          boolean here = parser.currentName().equals(array);
          parser.nextToken();
          if (here) {
            return;
          }
          parser.skipChildren();
        }
      } catch (JacksonException e) {
        throw bad(e);
      }
    }

    @Override
    public void close() {
      parser.close();
    }
  }
}
