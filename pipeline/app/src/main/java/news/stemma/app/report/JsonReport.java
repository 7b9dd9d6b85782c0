package news.stemma.app.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
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

  private static final String LINES = ".jsonl";

  /// Arrays that are written together.
  private static final ImmutableSet<String> OF_ARTICLES =
      ImmutableSet.of(TraceJson.DOCUMENTS, TraceJson.SENTENCES);

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

  /// Into a folder where a run was begun.
  public void write(Path folder) throws IOException {
    long sentences = writeArticles(folder);
    Map<String, Iterable<byte[]>> others =
        Maps.filterKeys(json.arrays(), name -> !OF_ARTICLES.contains(name));
    for (Map.Entry<String, Iterable<byte[]>> array : others.entrySet()) {
      OutputFolder.writeLines(folder.resolve(array.getKey() + LINES), array.getValue());
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

  /// Gives the number of sentences.
  private long writeArticles(Path folder) throws IOException {
    LongAdder count = new LongAdder();
    WholeFile.write(
        folder.resolve(TraceJson.DOCUMENTS + LINES),
        documents ->
            WholeFile.write(
                folder.resolve(TraceJson.SENTENCES + LINES),
                sentences -> {
                  try (OutputStream documentsOut = buffered(documents);
                      OutputStream sentencesOut = buffered(sentences)) {
                    for (ArticleLines article : json.articles()) {
                      count.add(article.write(documentsOut, sentencesOut));
                    }
                  }
                }));
    return count.sum();
  }

  private static OutputStream buffered(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
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
