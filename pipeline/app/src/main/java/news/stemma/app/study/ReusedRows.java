package news.stemma.app.study;

import java.io.IOException;
import java.nio.file.Path;
import news.stemma.app.export.JsonLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes a row each for the passages that are reused most, with their first words and whose
/// article they stand in.
final class ReusedRows {
  private static final int MOST = 200;
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final Path measures;
  private final Articles articles;

  ReusedRows(Path measures, Articles articles) {
    this.measures = measures;
    this.articles = articles;
  }

  void write(Chunks.Series series) throws IOException {
    try (JsonLines lines = JsonLines.of(measures.resolve("most_reused.jsonl"))) {
      for (int number = 0; number < MOST && lines.hasNext(); number++) {
        series.add(JSON.numberNode(number), row(lines.next()));
      }
    }
  }

  private ObjectNode row(JsonNode passage) {
    int article = articles.position(passage.path("document").asString());
    ObjectNode row = JSON.objectNode();
    for (String field : new String[] {"rank", "document", "articles", "outlets"}) {
      row.set(field, passage.path(field));
    }
    row.put("title", articles.title(article)).put("outlet", articles.outlet(article));
    if (articles.isWithheld(article)) {
      row.put("withheld", true);
    } else {
      row.set("words", passage.path("words"));
      row.put("text", Articles.title(passage.path("text").asString("")));
    }
    return row;
  }
}
