package news.stemma.app.study;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import news.stemma.app.export.JsonLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes who supplies copy: a row an outlet, those that take most first; a row an outlet and a
/// name; and a row an article, with the texts that its words stand in.
final class AgencyRows {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ImmutableList<String> TABLES =
      ImmutableList.of("agencies.jsonl", "carried.jsonl", "carriers.jsonl");

  /// Texts of an origin and a name that are told at an article, those with most words.
  private static final int CARRIERS = 20;

  private final Path measures;
  private final Articles articles;

  AgencyRows(Path measures, Articles articles) {
    this.measures = measures;
    this.articles = articles;
  }

  /// Whether what is told was measured.
  static boolean areIn(Path measures) {
    return TABLES.stream().allMatch(table -> Files.isRegularFile(measures.resolve(table)));
  }

  void write(Chunks chunks) throws IOException {
    outlets(chunks);
    articles(chunks.series("carried"));
  }

  /// Figures of an origin stand as articles, words, share, and the bounds of its interval.
  private void outlets(Chunks chunks) throws IOException {
    ImmutableMap<String, Integer> numbers =
        IntStream.range(0, articles.outletCount())
            .boxed()
            .collect(
                ImmutableMap.toImmutableMap(
                    articles::outletName, number -> number, (_, later) -> later));
    Map<Integer, ObjectNode> outlets = new LinkedHashMap<>();
    List<ArrayNode> names = new ArrayList<>();
    JsonLines.forEach(
        measures.resolve("agencies.jsonl"),
        row -> {
          int outlet =
              numbers.getOrDefault(row.path("outlet").asString(""), articles.outletCount());
          if (row.has("name")) {
            names.add(name(row, outlet));
          } else if (isTold(row)) {
            outlets
                .computeIfAbsent(outlet, _ -> JSON.objectNode().put("outlet", outlet))
                .set(row.path("origin").asString(), figures(row));
          }
        });
    names.sort(
        Comparator.<ArrayNode>comparingInt(row -> row.path(0).asInt())
            .thenComparingLong(row -> -row.path(4).asLong()));
    most(outlets, names);
    List<ObjectNode> order =
        outlets.values().stream()
            .sorted(
                Comparator.<ObjectNode>comparingLong(row -> -words(row, "agency"))
                    .thenComparingLong(row -> -words(row, "press-release"))
                    .thenComparingInt(row -> row.path("outlet").asInt()))
            .toList();
    for (int number = 0; number < order.size(); number++) {
      chunks.series("agencies").add(JSON.numberNode(number), order.get(number));
    }
    for (ArrayNode row : names) {
      chunks.series("suppliers").add(row.path(0), row);
    }
  }

  /// An outlet without narrative has no share; of the others all that agencies carry is told, and
  /// further origins that carry any.
  private static boolean isTold(JsonNode row) {
    return row.path("share").isNumber()
        && (row.path("narrativeWords").asLong(0) > 0
            || row.path("origin").asString("").equals("agency"));
  }

  /// Says at an outlet which agency carries most of it.
  ///
  /// @param names of an outlet those with most words first
  private static void most(Map<Integer, ObjectNode> outlets, List<ArrayNode> names) {
    for (ArrayNode row : names) {
      ObjectNode outlet = outlets.get(row.path(0).asInt());
      if (outlet != null
          && !outlet.has("most")
          && !row.path(1).asString().equals("press-release")) {
        outlet.putArray("most").add(row.path(1)).add(row.path(2)).add(row.path(4)).add(row.path(5));
      }
    }
  }

  private static long words(JsonNode row, String origin) {
    return row.path(origin).path(1).asLong(0);
  }

  private static ArrayNode figures(JsonNode row) {
    ArrayNode figures = JSON.arrayNode().add(row.path("articles")).add(row.path("narrativeWords"));
    figures.add(row.path("share"));
    if (row.has("shareLow")) {
      figures.add(row.path("shareLow")).add(row.path("shareHigh"));
    }
    return figures;
  }

  private static ArrayNode name(JsonNode row, int outlet) {
    return JSON.arrayNode()
        .add(outlet)
        .add(row.path("origin"))
        .add(row.path("name"))
        .add(row.path("articles"))
        .add(row.path("narrativeWords"))
        .add(row.path("share").isNumber() ? row.path("share") : JSON.nullNode());
  }

  /// By outlet, then by id; goes through two tables side by side, which have the order of ids.
  private void articles(Chunks.Series series) throws IOException {
    PackedRows rows = new PackedRows();
    IntArrayList positions = new IntArrayList();
    try (JsonLines carried = JsonLines.of(measures.resolve("carried.jsonl"));
        JsonLines carriers = JsonLines.of(measures.resolve("carriers.jsonl"))) {
      ByArticle words = new ByArticle(carried);
      ByArticle texts = new ByArticle(carriers);
      while (words.hasNext()) {
        String id = words.id();
        int article = articles.position(id);
        positions.add(article);
        rows.add(row(article, words.of(id), texts.of(id)));
      }
    }
    List<Integer> order =
        IntStream.range(0, rows.size())
            .boxed()
            .sorted(Comparator.comparingInt(number -> articles.outlet(positions.get(number))))
            .toList();
    for (int number : order) {
      int article = positions.get(number);
      series.add(
          JSON.arrayNode().add(articles.outlet(article)).add(articles.id(article)),
          rows.get(number));
    }
  }

  private ArrayNode row(int article, List<JsonNode> carried, List<JsonNode> carriers) {
    ArrayNode row =
        JSON.arrayNode()
            .add(articles.id(article))
            .add(articles.outlet(article))
            .add(articles.published(article))
            .add(articles.title(article));
    addWords(carried, row);
    addCarriers(carriers, row);
    return row;
  }

  /// By origin, and by origin and name.
  private static void addWords(List<JsonNode> carried, ArrayNode row) {
    ObjectNode words = row.addObject();
    ArrayNode names = row.addArray();
    for (JsonNode one : carried) {
      if (one.has("name")) {
        names
            .addArray()
            .add(one.path("origin"))
            .add(one.path("name"))
            .add(one.path("narrativeWords"));
      } else {
        words.set(one.path("origin").asString(), one.path("narrativeWords"));
      }
    }
  }

  /// The texts, and how many there are by origin and by name.
  private static void addCarriers(List<JsonNode> carriers, ArrayNode row) {
    ArrayNode texts = row.addArray();
    ObjectNode counts = row.addObject();
    carriers.stream()
        .sorted(Comparator.comparingLong(one -> -one.path("narrativeWords").asLong()))
        .forEach(one -> {
          String origin = one.path("origin").asString();
          String name = one.path("name").asString("");
          ObjectNode named = counts.withObjectProperty(origin);
          int count = named.path(name).asInt(0) + 1;
          named.put(name, count);
          if (count <= CARRIERS) {
            texts
                .addArray()
                .add(origin)
                .add(one.path("carrier"))
                .add(name)
                .add(one.path("narrativeWords"));
          }
        });
  }

  /// Rows by their articles.
  private static final class ByArticle {
    private final JsonLines lines;
    private JsonNode next = JSON.missingNode();

    private ByArticle(JsonLines lines) {
      this.lines = lines;
      step();
    }

    private void step() {
      next = lines.hasNext() ? lines.next() : JSON.missingNode();
    }

    private boolean hasNext() {
      return next.isObject();
    }

    private String id() {
      return next.path("document").asString();
    }

    private List<JsonNode> of(String id) {
      List<JsonNode> rows = new ArrayList<>();
      while (hasNext() && id().equals(id)) {
        rows.add(next);
        step();
      }
      return rows;
    }
  }
}
