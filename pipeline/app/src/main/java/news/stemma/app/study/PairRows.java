package news.stemma.app.study;

import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import news.stemma.app.export.JsonLines;
import news.stemma.app.export.SharedText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a row a pair that has a relation, with its passages, and short ones by the kind of the
/// relation. Notes on the way, in some bytes each, which spans they share.
final class PairRows {
  /// Kinds of relations, the strongest first.
  static final ImmutableList<String> KINDS =
      ImmutableList.of(
          "copy", "excerpt", "extension", "shared-source", "quote-only", "furniture-only");

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final ImmutableList<String> FIELDS =
      ImmutableList.of(
          "left",
          "right",
          "relation",
          "source",
          "derived",
          "directionConfidence",
          "inherited",
          "via",
          "leftCoverage",
          "rightCoverage",
          "jaccard",
          "leftContainment",
          "rightContainment");

  private final Path run;
  private final Articles articles;
  private final Spans spans = new Spans();
  private final IntArrayList lefts = new IntArrayList();
  private final IntArrayList rights = new IntArrayList();
  private final ByteArrayList kinds = new ByteArrayList();
  private final List<Standing> standings = new ArrayList<>();
  private final BitSet undecided = new BitSet();
  private int[] firsts = {};
  private int[] order = {};

  PairRows(Path run, Articles articles) {
    this.run = run;
    this.articles = articles;
  }

  /// Goes through relations and passages side by side, which have the same order.
  void write(Chunks chunks) throws IOException {
    try (JsonLines relations = JsonLines.of(run.resolve("relations.jsonl"));
        JsonLines passages = JsonLines.of(run.resolve("passages.jsonl"))) {
      JsonNode passage = passages.hasNext() ? passages.next() : JSON.missingNode();
      while (relations.hasNext()) {
        JsonNode relation = relations.next();
        int left = articles.position(relation.path("left").asString());
        int right = articles.position(relation.path("right").asString());
        ObjectNode row = row(relation);
        ArrayNode shared = row.putArray("passages");
        while (isOf(passage, relation)) {
          spans.add(left, start(passage, "left"), end(passage, "left"));
          spans.add(right, start(passage, "right"), end(passage, "right"));
          shared.add(passage(passage));
          passage = passages.hasNext() ? passages.next() : JSON.missingNode();
        }
        ArrayNode key = JSON.arrayNode().add(relation.path("left")).add(relation.path("right"));
        chunks.series("relations").add(key, row);
        list(chunks, relation);
        note(relation, left, right);
      }
    }
    spans.sort(articles.size());
    relate();
  }

  private static boolean isOf(JsonNode passage, JsonNode relation) {
    return passage.path("left").path("document").equals(relation.path("left"))
        && passage.path("right").path("document").equals(relation.path("right"));
  }

  private static int start(JsonNode passage, String side) {
    return passage.path(side).path("start").asInt();
  }

  private static int end(JsonNode passage, String side) {
    return passage.path(side).path("end").asInt();
  }

  private ObjectNode row(JsonNode relation) {
    ObjectNode row = JSON.objectNode();
    for (String field : FIELDS) {
      if (relation.has(field)) {
        row.set(field, relation.get(field));
      }
    }
    ArrayNode evidence = row.putArray("evidence");
    for (JsonNode clue : relation.path("evidence")) {
      ObjectNode one = evidence.addObject();
      one.set("feature", clue.path("feature"));
      one.set("weight", clue.path("weight"));
      if (clue.has("says")) {
        one.set("says", clue.path("says"));
        ArrayNode places = one.putArray("spans");
        clue.path("spans").forEach(span -> places.add(place(span, relation)));
      }
    }
    return row;
  }

  /// A span as its side, 1 for the left, its start and its end, and noted as one to show.
  private ArrayNode place(JsonNode span, JsonNode relation) {
    JsonNode document = span.path("document");
    int start = span.path("start").asInt();
    int end = span.path("end").asInt();
    spans.add(articles.position(document.asString()), start, end);
    int side = document.equals(relation.path("left")) ? 1 : 2;
    return JSON.arrayNode().add(side).add(start).add(end);
  }

  private static ObjectNode passage(JsonNode passage) {
    ObjectNode row = JSON.objectNode();
    for (String field :
        ImmutableList.of("id", "score", "words", "voice", "voices", "edits", "primary", "blocks")) {
      row.set(field, passage.path(field));
    }
    for (String side : ImmutableList.of("left", "right")) {
      row.putArray(side).add(passage.path(side).path("start")).add(passage.path(side).path("end"));
    }
    return row;
  }

  /// In a list of its kind.
  private static void list(Chunks chunks, JsonNode relation) throws IOException {
    ArrayNode row = JSON.arrayNode().add(relation.path("left")).add(relation.path("right"));
    JsonNode source = relation.path("source");
    row.add(source.isString() ? (source.equals(relation.path("left")) ? 1 : 2) : 0);
    row.add(relation.path("directionConfidence"));
    row.add(relation.path("leftCoverage")).add(relation.path("rightCoverage"));
    String kind = relation.path("relation").asString();
    chunks.series("pairs-" + kind).add(relation.path("left"), row);
  }

  private void note(JsonNode relation, int left, int right) {
    lefts.add(left);
    rights.add(right);
    kinds.add((byte) KINDS.indexOf(relation.path("relation").asString()));
    Standing standing = Standing.ofLeft(relation);
    standings.add(standing);
    if (standing == Standing.UNKNOWN && SharedText.isDescent(relation)) {
      undecided.set(left);
      undecided.set(right);
    }
  }

  private void relate() {
    firsts = new int[articles.size() + 1];
    for (int i = 0; i < lefts.size(); i++) {
      firsts[lefts.get(i) + 1]++;
      firsts[rights.get(i) + 1]++;
    }
    for (int i = 0; i < articles.size(); i++) {
      firsts[i + 1] += firsts[i];
    }
    int[] next = firsts.clone();
    order = new int[2 * lefts.size()];
    for (int kind = 0; kind < KINDS.size(); kind++) {
      for (int i = 0; i < lefts.size(); i++) {
        if (kinds.get(i) == kind) {
          order[next[lefts.get(i)]++] = i;
          order[next[rights.get(i)]++] = i;
        }
      }
    }
  }

  /// What pairs share, and what the evidence for a direction stands on.
  Spans spans() {
    return spans;
  }

  /// Numbers of an article's relations, the strongest kinds first.
  IntArrayList related(int article) {
    IntArrayList related = new IntArrayList();
    for (int i = firsts[article]; i < firsts[article + 1]; i++) {
      related.add(order[i]);
    }
    return related;
  }

  /// The other article of a relation.
  int other(int relation, int article) {
    return lefts.get(relation) == article ? rights.get(relation) : lefts.get(relation);
  }

  String kind(int relation) {
    return KINDS.get(kinds.get(relation));
  }

  /// How an article stands to the other one of a relation.
  Standing standing(int relation, int article) {
    Standing ofLeft = standings.get(relation);
    return lefts.get(relation) == article ? ofLeft : ofLeft.turned();
  }

  /// Whether an article is a copy, excerpt or extension with another, and it isn't told which of
  /// them was made from which.
  boolean isUndecided(int article) {
    return undecided.get(article);
  }

  /// How many relations are of a kind.
  long count(String kind) {
    long count = 0;
    for (int i = 0; i < kinds.size(); i++) {
      count += kinds.get(i) == KINDS.indexOf(kind) ? 1 : 0;
    }
    return count;
  }
}
