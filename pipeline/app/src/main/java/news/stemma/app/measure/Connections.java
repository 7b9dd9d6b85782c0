package news.stemma.app.measure;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import news.stemma.app.export.BadRunException;
import news.stemma.app.export.SharedText;
import news.stemma.app.export.Source;
import tools.jackson.databind.JsonNode;

/// What articles share, pair by pair: relations, each with its passages, which a run writes in one
/// order. Furniture is none of it.
final class Connections {
  private static final ImmutableSet<String> NARRATIVE =
      ImmutableSet.of("copy", "excerpt", "extension", "shared-source");

  private final Register register;
  private final Descents descents;
  private final SharedSpans.Builder spans = new SharedSpans.Builder();
  private final Stories stories;
  private final Edges edges;
  private final Updates updates;

  private Connections(Register register, Descents descents) {
    this.register = register;
    this.descents = descents;
    this.stories = new Stories(register.size());
    this.edges = new Edges();
    this.updates = new Updates(register, descents);
  }

  /// What a pair's row says of who came first.
  ///
  /// @param left how the right article stands to the left one
  record Order(Standing left) {
    /// A direction is evidence of texts, and goes before times.
    static Order of(JsonNode relation, int left, int right, Register register) {
      String source = relation.path("source").asString("");
      if (!source.isEmpty()) {
        boolean fromLeft = source.equals(relation.path("left").asString(""));
        return new Order(fromLeft ? Standing.LATER : Standing.EARLIER);
      }
      if (register.isBefore(right, left)) {
        return new Order(Standing.EARLIER);
      }
      return new Order(register.isBefore(left, right) ? Standing.LATER : Standing.UNORDERED);
    }

    /// How the left article stands to the right one.
    Standing right() {
      return left.opposite();
    }
  }

  /// @throws BadRunException where relations and passages are not of one run
  static Connections of(Path run, Register register, Descents descents) throws IOException {
    Connections connections = new Connections(register, descents);
    try (Source.Rows relations = Source.RELATIONS.rows(run);
        Source.Rows passages = Source.PASSAGES.rows(run)) {
      Optional<JsonNode> passage = passages.next();
      for (Optional<JsonNode> relation = relations.next();
          relation.isPresent();
          relation = relations.next()) {
        Pair pair = connections.pair(relation.get());
        while (passage.isPresent() && pair.has(passage.get())) {
          connections.add(pair, passage.get());
          passage = passages.next();
        }
        connections.end(pair);
      }
      if (passage.isPresent()) {
        throw new BadRunException(
            run + ": a passage has no relation; run it again with --overwrite");
      }
    }
    return connections;
  }

  /// A relation while its passages come.
  private static final class Pair {
    private final JsonNode relation;
    private final int left;
    private final int right;
    private final Order order;
    private final Optional<Updates.Update> update;
    private int words;

    Pair(JsonNode relation, int left, int right, Order order, Optional<Updates.Update> update) {
      this.relation = relation;
      this.left = left;
      this.right = right;
      this.order = order;
      this.update = update;
    }

    boolean has(JsonNode passage) {
      return passage.path("left").path("document").equals(relation.path("left"))
          && passage.path("right").path("document").equals(relation.path("right"));
    }

    String kind() {
      return relation.path("relation").asString("");
    }
  }

  private Pair pair(JsonNode relation) {
    int left = register.number(relation.path("left").asString(""));
    int right = register.number(relation.path("right").asString(""));
    Order order = Order.of(relation, left, right, register);
    return new Pair(
        relation, left, right, order, updates.begin(relation, left, right, order.left()));
  }

  private void add(Pair pair, JsonNode passage) {
    if (!SharedText.counts(pair.relation, passage)) {
      return;
    }
    JsonNode left = passage.path("left");
    JsonNode right = passage.path("right");
    spans.add(
        pair.left,
        pair.right,
        left.path("start").intValue(),
        left.path("end").intValue(),
        pair.order.left());
    spans.add(
        pair.right,
        pair.left,
        right.path("start").intValue(),
        right.path("end").intValue(),
        pair.order.right());
    pair.update.ifPresent(update -> update.add(passage));
    pair.words += passage.path("words").intValue();
  }

  private void end(Pair pair) {
    if (NARRATIVE.contains(pair.kind())) {
      stories.join(pair.left, pair.right);
    }
    if (isDescent(pair)) {
      switch (pair.order.left()) {
        case EARLIER -> edge(pair, pair.left, pair.right);
        case LATER -> edge(pair, pair.right, pair.left);
        case UNORDERED -> {}
      }
    }
  }

  /// Whether one of the two may descend from the other; of siblings neither does.
  private static boolean isDescent(Pair pair) {
    return SharedText.isDescent(pair.relation) && !pair.relation.path("inherited").asBoolean(false);
  }

  private void edge(Pair pair, int derived, int source) {
    boolean named = !pair.relation.path("source").isNull();
    if (!named || descents.has(derived, source)) {
      edges.add(Edges.Edge.of(derived, source, pair.relation, pair.words));
    }
  }

  SharedSpans spans() {
    return spans.build(register.size());
  }

  Stories stories() {
    return stories;
  }

  Edges edges() {
    return edges;
  }

  Updates updates() {
    return updates;
  }
}
