package news.stemma.app.export;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/// The objects of a file that a run wrote, read one by one.
public enum Source {
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
  ANNOTATED("annotated.jsonl"),
  MEASURED_ARTICLES("articles.jsonl"),
  MEASURED_OUTLETS("outlets.jsonl"),
  LEAVE_ONE_OUT("leave_one_out.jsonl"),
  FOLLOWS("follows.jsonl"),
  DESCENTS("edges.jsonl"),
  LATER("later.jsonl"),
  AGENCIES("agencies.jsonl"),
  CARRIED("carried.jsonl"),
  CARRIERS("carriers.jsonl"),
  TIME("time.jsonl"),
  MOST_REUSED("most_reused.jsonl"),
  UPDATES("updates.jsonl"),
  CHANGES("changes.jsonl");

  /// Takes an object.
  public interface Objects {
    void accept(JsonNode object) throws IOException;
  }

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

  public String file() {
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
    JsonNode object = object(line);
    if (has(object)) {
      objects.accept(object);
    }
  }

  /// The object of a line.
  public JsonNode object(byte[] line) {
    return JsonLines.MAPPER.readTree(line);
  }

  public boolean isIn(Path run) {
    return Files.isRegularFile(run.resolve(file));
  }

  /// @throws BadRunException where the file is none that a run writes
  public void read(Path run, Objects objects) throws IOException {
    try (Rows rows = rows(run)) {
      for (Optional<JsonNode> row = rows.next(); row.isPresent(); row = rows.next()) {
        objects.accept(row.get());
      }
    }
  }

  /// The objects as they are asked for, so that two files can be read side by side.
  public Rows rows(Path run) {
    Path path = run.resolve(file);
    return new Rows(array.isEmpty() ? JsonLines.of(path) : JsonLines.of(path, array));
  }

  /// The objects of one file that are of this source, in its order.
  public final class Rows implements Closeable {
    private final JsonLines lines;

    private Rows(JsonLines lines) {
      this.lines = lines;
    }

    /// The next object; empty behind the last.
    ///
    /// @throws BadRunException where the file is none that a run writes
    public Optional<JsonNode> next() {
      while (lines.hasNext()) {
        JsonNode object = lines.next();
        if (has(object)) {
          return Optional.of(object);
        }
      }
      return Optional.empty();
    }

    /// Bytes of the file before the object that came last.
    public long offset() {
      return lines.offset();
    }

    @Override
    public void close() {
      lines.close();
    }
  }
}
