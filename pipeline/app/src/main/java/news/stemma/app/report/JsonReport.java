package news.stemma.app.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import news.stemma.Trace;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Writes a trace as JSON: one document, or a folder of files.
public final class JsonReport {
  /// The file that marks a folder as a whole run.
  public static final String RUN = "run.json";

  private static final String BEGUN = ".stemma-begun";

  /// What a trace writes beside that.
  public static final ImmutableList<String> FILES =
      ImmutableList.of(
          "documents.jsonl",
          "relations.jsonl",
          "passages.jsonl",
          "sentences.jsonl",
          "clusters.jsonl",
          "boilerplate.jsonl",
          "rejected.jsonl",
          "graph.json");

  /// Beyond it stand surrogates, which JSON can only hold alone if they are escaped.
  private static final char LAST_PLAIN = '\uD7FF';

  private static final JsonMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().highestNonEscapedChar(LAST_PLAIN).build()).build();

  private final TraceJson json;

  public JsonReport(Run run, Trace trace) {
    this.json = new TraceJson(run, trace);
  }

  private ImmutableMap<String, Stream<ObjectNode>> arrays() {
    return ImmutableMap.<String, Stream<ObjectNode>>builder()
        .put("documents", json.documents())
        .put("relations", json.relations())
        .put("passages", json.passages())
        .put("sentences", json.sentences())
        .put("clusters", json.clusters())
        .put("boilerplate", json.boilerplate())
        .put("rejected", json.rejected())
        .buildOrThrow();
  }

  /// Everything as one JSON object, a row a line.
  public void write(Writer out) throws IOException {
    write(out, JsonReport::string);
  }

  /// The same for a script element, which the text of no row can end; without the sentences' text,
  /// which their spans give.
  void writeForPage(Writer out) throws IOException {
    write(
        out,
        row -> {
          if (row.has("verdict")) {
            row.remove("text");
          }
          return string(row).replace("<", "\\u003c");
        });
  }

  private void write(Writer out, Function<ObjectNode, String> string) throws IOException {
    out.write("{\n\"run\": ");
    out.write(string.apply(json.run()));
    for (Map.Entry<String, Stream<ObjectNode>> array : arrays().entrySet()) {
      out.write(",\n\"" + array.getKey() + "\": [");
      String separator = "\n";
      for (Iterator<ObjectNode> rows = array.getValue().iterator(); rows.hasNext(); ) {
        out.write(separator);
        out.write(string.apply(rows.next()));
        separator = ",\n";
      }
      out.write("]");
    }
    out.write(",\n\"graph\": ");
    out.write(string.apply(json.graph()));
    out.write("\n}\n");
    out.flush();
  }

  /// Of these files one that a run would replace, though no run that was begun here wrote it.
  public static Optional<String> foreignFile(Path folder, List<String> files) {
    return Files.exists(folder.resolve(BEGUN))
        ? Optional.empty()
        : files.stream().filter(file -> Files.exists(folder.resolve(file))).findFirst();
  }

  /// One file an array, each whole or not there, `run.json` last. Until then a hidden file says
  /// that a run was begun.
  public void write(Path folder) throws IOException {
    begin(folder);
    for (Map.Entry<String, Stream<ObjectNode>> array : arrays().entrySet()) {
      writeLines(folder.resolve(array.getKey() + ".jsonl"), array.getValue());
    }
    writeLines(folder.resolve("graph.json"), Stream.of(json.graph()));
    finish(folder, json.run());
  }

  /// Marks a folder as one where a run was begun.
  public static void begin(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(BEGUN), "a run of Stemma was begun here and not finished\n");
    Files.deleteIfExists(folder.resolve(RUN));
  }

  /// Marks a folder as a whole run.
  public static void finish(Path folder, ObjectNode run) throws IOException {
    writeLines(folder.resolve(RUN), Stream.of(run));
    Files.deleteIfExists(folder.resolve(BEGUN));
  }

  /// A file of one row a line, whole or not there.
  public static void writeLines(Path file, Stream<ObjectNode> rows) throws IOException {
    WholeFile.write(
        file,
        partial -> {
          try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
            for (Iterator<ObjectNode> row = rows.iterator(); row.hasNext(); ) {
              out.write(string(row.next()));
              out.write('\n');
            }
          }
        });
  }

  /// One line of JSON that any reader of UTF-8 takes, lone surrogates escaped.
  public static String string(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }
}
