package news.stemma.app.study;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.app.export.JsonLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes what versions changed: a row a version, those that changed most first; a row a history;
/// and by pair where in the texts the changes are. Their spans go to those that are shown.
final class UpdateRows {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ImmutableList<String> TABLES =
      ImmutableList.of("updates.jsonl", "changes.jsonl");
  private static final ImmutableList<String> COUNTS =
      ImmutableList.of("numbers", "names", "quotations");
  private static final ImmutableList<String> PARAGRAPHS =
      ImmutableList.of("kept", "edited", "merged", "dropped", "added");

  /// Changes of a version that its row tells in words, and code points of each side.
  private static final int TOLD = 12;

  private static final int POINTS = 80;

  private final Articles articles;
  private final Histories histories;
  private final PackedRows rows = new PackedRows();
  private final IntArrayList changed = new IntArrayList();

  UpdateRows(Articles articles) {
    this.articles = articles;
    this.histories = new Histories(articles.size());
  }

  /// Whether what is told was measured.
  static boolean areIn(Path measures) {
    return TABLES.stream().allMatch(table -> Files.isRegularFile(measures.resolve(table)));
  }

  /// Goes through updates and changes side by side, which have the same order.
  void write(Path measures, Spans spans, Chunks chunks) throws IOException {
    try (JsonLines updates = JsonLines.of(measures.resolve("updates.jsonl"));
        JsonLines changes = JsonLines.of(measures.resolve("changes.jsonl"))) {
      JsonNode change = changes.hasNext() ? changes.next() : JSON.missingNode();
      while (updates.hasNext()) {
        JsonNode update = updates.next();
        ArrayNode own = JSON.arrayNode();
        while (isOf(change, update)) {
          own.add(change);
          change = changes.hasNext() ? changes.next() : JSON.missingNode();
        }
        add(update, own);
        if (!own.isEmpty()) {
          places(update, own, spans, chunks.series("changes"));
        }
      }
    }
    versions(chunks.series("updates"));
    histories(chunks.series("histories"));
  }

  private static boolean isOf(JsonNode change, JsonNode update) {
    return change.path("source").equals(update.path("source"))
        && change.path("derived").equals(update.path("derived"));
  }

  private void add(JsonNode update, ArrayNode changes) {
    int derived = articles.position(update.path("derived").asString());
    histories.add(articles.position(update.path("source").asString()), derived);
    changed.add(COUNTS.stream().mapToInt(count -> update.path(count).asInt(0)).sum());
    rows.add(row(update, changes, derived));
  }

  private ObjectNode row(JsonNode update, ArrayNode changes, int derived) {
    ObjectNode row = JSON.objectNode();
    Stream.concat(Stream.of("source", "derived", "lagHours"), COUNTS.stream())
        .filter(update::has)
        .forEach(field -> row.set(field, update.path(field)));
    row.put("outlet", articles.outlet(derived))
        .put("title", articles.title(derived))
        .put("published", articles.published(derived))
        .put("day", articles.day(derived));
    if (update.has("kept")) {
      ArrayNode paragraphs = row.putArray("paragraphs");
      PARAGRAPHS.forEach(field -> paragraphs.add(update.path(field)));
    }
    ArrayNode told = row.putArray("changes");
    changes
        .valueStream()
        .limit(TOLD)
        .forEach(change ->
            told.addArray()
                .add(change.path("kind"))
                .add(shortened(change.path("before").asString("")))
                .add(shortened(change.path("after").asString(""))));
    return row;
  }

  private static String shortened(String text) {
    return text.codePointCount(0, text.length()) > POINTS
        ? text.substring(0, text.offsetByCodePoints(0, POINTS)) + "…"
        : text;
  }

  /// Where in either text each change is, `null` where it has no words there.
  private void places(JsonNode update, ArrayNode changes, Spans spans, Chunks.Series series)
      throws IOException {
    ArrayNode places = JSON.arrayNode();
    for (JsonNode change : changes) {
      ArrayNode place = places.addArray().add(change.path("kind"));
      place.add(span(update.path("source"), change, "before", spans));
      place.add(span(update.path("derived"), change, "after", spans));
    }
    ArrayNode key = JSON.arrayNode().add(update.path("source")).add(update.path("derived"));
    ObjectNode row = JSON.objectNode();
    row.set("source", update.path("source"));
    row.set("derived", update.path("derived"));
    row.set("changes", places);
    series.add(key, row);
  }

  private JsonNode span(JsonNode article, JsonNode change, String side, Spans spans) {
    JsonNode start = change.path(side + "Start");
    JsonNode end = change.path(side + "End");
    if (!start.isNumber()) {
      return JSON.nullNode();
    }
    spans.add(articles.position(article.asString()), start.asInt(), end.asInt());
    return JSON.arrayNode().add(start).add(end);
  }

  private void versions(Chunks.Series series) throws IOException {
    List<Integer> order =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparingInt(update -> -changed.get(update)))
            .toList();
    for (int number = 0; number < order.size(); number++) {
      series.add(JSON.numberNode(number), rows.get(order.get(number)));
    }
  }

  private void histories(Chunks.Series series) throws IOException {
    for (ImmutableList<Integer> updates : histories.all()) {
      ImmutableSortedSet.Builder<Integer> versions =
          ImmutableSortedSet.orderedBy(articles.byTime());
      ObjectNode row = JSON.objectNode();
      ArrayNode members = row.putArray("versions");
      ArrayNode own = row.putArray("updates");
      for (int update : updates) {
        versions.add(histories.source(update), histories.derived(update));
        own.add(rows.get(update));
      }
      for (int version : versions.build()) {
        members
            .addArray()
            .add(articles.id(version))
            .add(articles.outlet(version))
            .add(articles.published(version))
            .add(articles.title(version));
      }
      int name = histories.of(histories.source(updates.getFirst())).orElseThrow();
      row.put("history", name);
      series.add(JSON.numberNode(name), row);
    }
  }

  /// Which articles are versions of one text; all are there once this has written.
  Histories histories() {
    return histories;
  }
}
