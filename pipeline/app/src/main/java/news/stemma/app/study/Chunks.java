package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import news.stemma.app.report.JsonReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Cuts rows into chunks that a page reads when it needs them, and keeps a directory: of each
/// series how many rows it has, and with which key each chunk begins.
final class Chunks {
  /// Characters from which on a chunk is full.
  private static final int FULL = 300_000;

  /// Where chunks go.
  interface Sink {
    /// @param json an array of rows, in which no `<` stands
    void write(String name, String json) throws IOException;
  }

  /// Rows of one kind, in an order.
  final class Series {
    private final String name;
    private final StringBuilder rows = new StringBuilder();
    private final ArrayNode firsts = JsonMapper.shared().createArrayNode();
    private long count;
    private int inChunk;

    private Series(String name) {
      this.name = name;
    }

    /// @param key by which the page finds it, not less than the one before; of a chunk the first
    ///   one is kept
    void add(JsonNode key, JsonNode row) throws IOException {
      String json = string(row);
      if (inChunk > 0 && rows.length() + json.length() > FULL) {
        flush();
      }
      if (inChunk == 0) {
        firsts.add(key);
      }
      rows.append(inChunk == 0 ? "" : ",\n").append(json);
      inChunk++;
      count++;
    }

    private void flush() throws IOException {
      if (inChunk > 0) {
        sink.write(name + "-" + (firsts.size() - 1), "[" + rows + "]");
        rows.setLength(0);
        inChunk = 0;
      }
    }
  }

  private final Sink sink;
  private final Map<String, Series> series = new LinkedHashMap<>();

  Chunks(Sink sink) {
    this.sink = sink;
  }

  Series series(String name) {
    return series.computeIfAbsent(name, Series::new);
  }

  /// Writes what is left, and gives the directory.
  ObjectNode finish() throws IOException {
    ObjectNode directory = JsonMapper.shared().createObjectNode();
    for (Series one : ImmutableList.copyOf(series.values())) {
      one.flush();
      directory.putObject(one.name).put("rows", one.count).set("firsts", one.firsts);
    }
    return directory;
  }

  /// One line of JSON in which no `<` stands, since that could end the element it stands in.
  static String string(JsonNode node) {
    return JsonReport.string(node).replace("<", "\\u003c");
  }
}
