package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ListMultimap;
import com.google.common.collect.MultimapBuilder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import news.stemma.app.export.JsonLines;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Writes what a page lists: articles, edges, stories, inferred sources, and tables of measures.
final class ListRows {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /// Articles that are named at one that came later than they.
  private static final int EARLIER = 5;

  private final Path run;
  private final Articles articles;
  private final Chunks chunks;

  ListRows(Path run, Articles articles, Chunks chunks) {
    this.run = run;
    this.articles = articles;
    this.chunks = chunks;
  }

  /// By outlet, then by time, those without a date last.
  void articles() throws IOException {
    int[] inOrder =
        IntStream.range(0, articles.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(articles::outlet).thenComparing(articles.byTime()))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int article : inOrder) {
      ArrayNode row = member(article).add(articles.proseWords(article));
      double unmatched = articles.unmatched(article);
      row.add(Double.isNaN(unmatched) ? JSON.nullNode() : JSON.numberNode(unmatched));
      row.add(articles.day(article)).add(articles.isWithheld(article) ? 1 : 0);
      chunks.series("articles").add(JSON.numberNode(articles.outlet(article)), row);
    }
  }

  private ArrayNode member(int article) {
    return JSON.arrayNode()
        .add(articles.id(article))
        .add(articles.outlet(article))
        .add(articles.published(article))
        .add(articles.title(article));
  }

  void edges(Edges edges) throws IOException {
    for (Edges.Edge edge : edges.inOrder()) {
      int follower = articles.outlet(edge.derived());
      int followed = articles.outlet(edge.source());
      ArrayNode row =
          JSON.arrayNode()
              .add(articles.id(edge.source()))
              .add(articles.id(edge.derived()))
              .add(followed)
              .add(follower)
              .add(edge.relation());
      row.add(edge.lagHours().<JsonNode>map(JSON::numberNode).orElse(JSON.nullNode()));
      row.add(edge.rest().confidence()).add(edge.rest().words());
      chunks.series("edges").add(JSON.arrayNode().add(follower).add(followed), row);
    }
  }

  /// Pairs of which the one came later, and no direction is named.
  void laters(Laters laters) throws IOException {
    for (Laters.Later later : laters.inOrder()) {
      int follower = articles.outlet(later.later());
      int followed = articles.outlet(later.earlier());
      ArrayNode row =
          JSON.arrayNode()
              .add(articles.id(later.earlier()))
              .add(articles.id(later.later()))
              .add(followed)
              .add(follower)
              .add(later.relation())
              .add(later.hours())
              .add(later.words());
      chunks.series("later").add(JSON.arrayNode().add(follower).add(followed), row);
    }
  }

  /// Stories as they are listed, and what each is made of.
  ///
  /// @param pairs that were written
  void stories(Stories stories, Laters laters, PairRows pairs) throws IOException {
    ListMultimap<Integer, ArrayNode> descent = descent();
    int number = 0;
    for (Stories.Story story : stories.largestFirst()) {
      ArrayNode row =
          JSON.arrayNode()
              .add(articles.id(story.least()))
              .add(stories.title(story))
              .add(story.members().size());
      ArrayNode outlets = row.addArray();
      stories.outlets(story).forEach(outlets::add);
      List<String> days =
          story.members().stream()
              .map(articles::day)
              .filter(day -> !day.isEmpty())
              .sorted()
              .toList();
      row.add(days.isEmpty() ? "" : days.getFirst()).add(days.isEmpty() ? "" : days.getLast());
      row.add(descent.get(story.least()).stream().filter(this::isBetweenArticles).count());
      row.add(stories.headlined(story).map(articles::id).orElse(""));
      chunks.series("stories").add(JSON.numberNode(number), row);
      chunks.series("members").add(JSON.numberNode(number), members(story, descent, laters, pairs));
      number++;
    }
  }

  /// Whether what an edge of the graph leads from is in the corpus.
  private boolean isBetweenArticles(ArrayNode edge) {
    return articles.find(edge.path(1).asString()) >= 0;
  }

  /// A member has whether it isn't known what it was made from, and those that it came later than:
  /// some, and how many there are.
  private ObjectNode members(
      Stories.Story story,
      ListMultimap<Integer, ArrayNode> descent,
      Laters laters,
      PairRows pairs) {
    ObjectNode row = JSON.objectNode();
    ArrayNode members = row.putArray("members");
    for (int article : story.members()) {
      ArrayNode member = member(article).add(pairs.isUndecided(article) ? 1 : 0);
      ImmutableList<Laters.Later> earlier = laters.of(article);
      ArrayNode some = member.addArray();
      earlier.stream().limit(EARLIER).forEach(one -> some.add(articles.id(one.earlier())));
      members.add(member.add(earlier.size()));
    }
    ArrayNode edges = row.putArray("edges");
    descent.get(story.least()).forEach(edges::add);
    return row;
  }

  /// Texts that are not in the corpus.
  void inferred() throws IOException {
    try (JsonLines nodes = JsonLines.of(run.resolve("graph.json"), "nodes")) {
      while (nodes.hasNext()) {
        JsonNode node = nodes.next();
        if (node.path("kind").asString("").equals("inferred-source")) {
          chunks.series("inferred").add(node.path("id"), node);
        }
      }
    }
  }

  /// Edges of the graph by the stories of the articles that descend.
  private ListMultimap<Integer, ArrayNode> descent() throws IOException {
    ListMultimap<Integer, ArrayNode> descent =
        MultimapBuilder.treeKeys().arrayListValues(2).build();
    try (JsonLines edges = JsonLines.of(run.resolve("graph.json"), "edges")) {
      while (edges.hasNext()) {
        JsonNode edge = edges.next();
        int derived = articles.find(edge.path("derived").asString());
        if (derived >= 0) {
          descent.put(
              articles.story(derived),
              JSON.arrayNode().add(edge.path("derived")).add(edge.path("source")));
        }
      }
    }
    return descent;
  }

  /// A table of measures as it is.
  void table(String name, ImmutableList<JsonNode> rows) throws IOException {
    int number = 0;
    for (JsonNode row : rows) {
      chunks.series(name).add(JSON.numberNode(number++), row);
    }
  }
}
