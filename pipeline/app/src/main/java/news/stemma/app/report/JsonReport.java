package news.stemma.app.report;

import com.google.common.collect.ImmutableMap;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Iterator;
import java.util.Map;
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
    out.write("{\n\"run\": ");
    out.write(string(json.run()));
    for (Map.Entry<String, Stream<ObjectNode>> array : arrays().entrySet()) {
      out.write(",\n\"" + array.getKey() + "\": [");
      String separator = "\n";
      for (Iterator<ObjectNode> rows = array.getValue().iterator(); rows.hasNext(); ) {
        out.write(separator);
        out.write(string(rows.next()));
        separator = ",\n";
      }
      out.write("]");
    }
    out.write(",\n\"graph\": ");
    out.write(string(json.graph()));
    out.write("\n}\n");
    out.flush();
  }

  /// One file an array, each whole or not there, `run.json` last.
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.deleteIfExists(folder.resolve(RUN));
    for (Map.Entry<String, Stream<ObjectNode>> array : arrays().entrySet()) {
      writeLines(folder.resolve(array.getKey() + ".jsonl"), array.getValue());
    }
    writeLines(folder.resolve("graph.json"), Stream.of(json.graph()));
    writeLines(folder.resolve(RUN), Stream.of(json.run()));
  }

  private static void writeLines(Path file, Stream<ObjectNode> rows) throws IOException {
    Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
    try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
      for (Iterator<ObjectNode> row = rows.iterator(); row.hasNext(); ) {
        out.write(string(row.next()));
        out.write('\n');
      }
    }
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String string(JsonNode node) {
    return MAPPER.writeValueAsString(node);
  }
}
