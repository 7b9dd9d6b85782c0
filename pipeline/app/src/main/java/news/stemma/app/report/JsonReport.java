package news.stemma.app.report;

import com.google.common.collect.ImmutableList;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import news.stemma.Engine;
import news.stemma.Trace;
import news.stemma.text.Article;
import tools.jackson.databind.JsonNode;

/// Writes a trace as JSON: one document, or a folder of files.
public final class JsonReport {
  /// What a trace writes into a folder, beside `run.json`.
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

  private final TraceJson json;
  private final Trace trace;

  /// @param engine makes rows ahead, and on as many threads as it has
  public JsonReport(Run run, Trace trace, Engine engine) {
    this(new TraceJson(run, trace, engine, JsonStyle.PLAIN), trace);
  }

  private JsonReport(TraceJson json, Trace trace) {
    this.json = json;
    this.trace = trace;
  }

  /// For a script element, which the text of no row can end; without the sentences' text, which
  /// their spans give.
  static JsonReport forPage(Run run, Trace trace, Engine engine) {
    return new JsonReport(new TraceJson(run, trace, engine, JsonStyle.PAGE), trace);
  }

  /// Everything as one JSON object, a row a line.
  public void write(Writer out) throws IOException {
    long sentences = 0;
    for (Article article : trace.articles()) {
      sentences += article.sentences().size();
    }
    out.write("{\n\"run\": ");
    out.write(json.run(sentences));
    for (Map.Entry<String, Iterable<byte[]>> array : json.arrays().entrySet()) {
      out.write(",\n\"" + array.getKey() + "\": [");
      writeRows(array.getValue(), "\n", out);
      out.write("]");
    }
    out.write(",\n\"graph\": ");
    writeGraph(out);
    out.write("\n}\n");
    out.flush();
  }

  /// Into a folder of its own.
  public void write(Path folder) throws IOException {
    OutputFolder.begin(folder);
    long sentences = 0;
    for (Map.Entry<String, Iterable<byte[]>> array : json.arrays().entrySet()) {
      Path file = folder.resolve(array.getKey() + ".jsonl");
      long lines = OutputFolder.writeLines(file, array.getValue());
      sentences = array.getKey().equals("sentences") ? lines : sentences;
    }
    WholeFile.write(
        folder.resolve("graph.json"),
        partial -> {
          try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
            writeGraph(out);
            out.write('\n');
          }
        });
    OutputFolder.finish(folder, json.run(sentences));
  }

  private void writeGraph(Writer out) throws IOException {
    out.write("{\"nodes\":[");
    writeRows(json.nodes(), "", out);
    out.write("],\"edges\":[");
    writeRows(json.edges(), "", out);
    out.write("]}");
  }

  /// Writes lines as elements of an array, each behind the separator.
  private static void writeRows(Iterable<byte[]> lines, String separator, Writer out)
      throws IOException {
    String before = separator;
    for (byte[] some : lines) {
      if (some.length > 0) {
        String rows = new String(some, 0, some.length - 1, StandardCharsets.UTF_8);
        out.write(before);
        out.write(rows.replace("\n", "," + separator));
        before = "," + separator;
      }
    }
  }

  /// One line of JSON that any reader of UTF-8 takes, lone surrogates escaped.
  public static String string(JsonNode node) {
    return JsonStyle.PLAIN.string(node);
  }
}
