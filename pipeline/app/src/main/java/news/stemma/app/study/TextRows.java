package news.stemma.app.study;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import news.stemma.app.export.JsonLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a row an article: what is known of it, as much of its text as may be shown, its sentences
/// that have a counterpart, and the articles that it has a relation with.
final class TextRows {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final int PARTNERS = 8;
  private static final int RELATED = 200;
  private static final ImmutableList<String> FIELDS =
      ImmutableList.of(
          "id",
          "version",
          "outlet",
          "role",
          "url",
          "published",
          "headline",
          "byline",
          "credit",
          "lang",
          "withheld");

  private final Path run;
  private final Articles articles;
  private final PairRows pairs;
  private final Texts texts;

  TextRows(Path run, Articles articles, PairRows pairs, Texts texts) {
    this.run = run;
    this.articles = articles;
    this.pairs = pairs;
    this.texts = texts;
  }

  /// Goes through documents and sentences side by side, which have the same order.
  ///
  /// @param histories of articles with more than one version
  void write(Chunks.Series series, Histories histories) throws IOException {
    try (JsonLines documents = JsonLines.of(run.resolve("documents.jsonl"));
        JsonLines sentences = JsonLines.of(run.resolve("sentences.jsonl"))) {
      Sentences ledger = new Sentences(sentences);
      for (int article = 0; documents.hasNext(); article++) {
        JsonNode document = documents.next();
        ObjectNode row = row(document, article);
        row.set("sentences", ledger.of(articles.id(article)));
        histories.of(article).ifPresent(history -> row.put("history", history));
        series.add(row.path("id"), row);
      }
    }
  }

  private ObjectNode row(JsonNode document, int article) {
    ObjectNode row = JSON.objectNode();
    for (String field : FIELDS) {
      if (document.has(field)) {
        row.set(field, document.get(field));
      }
    }
    if (row.has("headline")) {
      row.put("headline", Articles.title(document.path("headline").asString("")));
    }
    int outlet = articles.outlet(article);
    if (outlet < articles.outletCount()) {
      row.put("outletListed", articles.outletName(outlet));
    }
    row.put("words", articles.words(article));
    if (!Double.isNaN(articles.unmatched(article))) {
      row.put("unmatchedShare", articles.unmatched(article));
    }
    row.put("story", articles.id(articles.story(article)));
    row.set("bodyWords", document.path("bodyWords"));
    if (document.path("text").isString()) {
      row.set("blocks", document.path("blocks"));
      text(row, document.path("text").asString(), article);
    }
    related(row, article);
    return row;
  }

  private void text(ObjectNode row, String text, int article) {
    switch (texts) {
      case FULL -> row.put("text", text);
      case EXCERPTS -> {
        ArrayNode pieces = row.putArray("pieces");
        for (Excerpt.Piece piece : Excerpt.of(text, pairs.spans().of(article))) {
          pieces.addObject().put("start", piece.start()).put("text", piece.text());
        }
      }
    }
  }

  private void related(ObjectNode row, int article) {
    IntArrayList others = pairs.related(article);
    row.put("relatedCount", others.size());
    ArrayNode related = row.putArray("related");
    for (int i = 0; i < Math.min(RELATED, others.size()); i++) {
      int relation = others.get(i);
      int other = pairs.other(relation, article);
      related
          .addArray()
          .add(articles.id(other))
          .add(pairs.kind(relation))
          .add(pairs.standing(relation, article).word())
          .add(articles.outlet(other));
    }
  }

  /// Sentences by their documents.
  private static final class Sentences {
    private final JsonLines lines;
    private JsonNode next = JSON.missingNode();

    private Sentences(JsonLines lines) {
      this.lines = lines;
      step();
    }

    private void step() {
      next = lines.hasNext() ? lines.next() : JSON.missingNode();
    }

    /// Those of a document that have a counterpart, by their order.
    private ArrayNode of(String document) {
      ArrayNode rows = JSON.arrayNode();
      while (next.path("document").asString("").equals(document)) {
        if (!next.path("sources").isEmpty() || !next.path("reusedBy").isEmpty()) {
          ObjectNode row = rows.addObject();
          row.set("start", next.path("start"));
          row.set("end", next.path("end"));
          row.set("verdict", next.path("verdict"));
          row.set("voice", next.path("voice"));
          partners(row, "sources", next.path("sources"));
          partners(row, "reusedBy", next.path("reusedBy"));
        }
        step();
      }
      return rows;
    }

    /// Each article once, with the best of its passages.
    private static void partners(ObjectNode row, String name, JsonNode partners) {
      ArrayNode some = row.putArray(name);
      Set<JsonNode> documents = new HashSet<>();
      for (JsonNode partner : partners) {
        if (documents.add(partner.path("document")) && documents.size() <= PARTNERS) {
          some.addArray().add(partner.path("document")).add(partner.path("passage"));
        }
      }
      if (documents.size() > PARTNERS) {
        row.put(name + "Count", documents.size());
      }
    }
  }
}
