package news.stemma.app.measure;

import com.carrotsearch.hppc.IntIntHashMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;
import news.stemma.app.measure.Edges.Basis;
import news.stemma.app.measure.Edges.Edge;

/// Who follows whom: descent from article to article, and the same summed by outlet.
final class FollowTable {
  private final Measured measured;
  private final ImmutableList<Edge> edges;
  private final ImmutableList<Edge> later;
  private final Estimator estimator;

  FollowTable(Measured measured, Edges edges, SharedSpans spans, Estimator estimator) {
    this.measured = measured;
    this.edges = edges.of(Basis.DIRECTION);
    this.later = edges.unexplained(spans);
    this.estimator = estimator;
  }

  /// A row an edge.
  ImmutableList<Row> edges() {
    return edges.stream()
        .map(edge ->
            row(edge)
                .put("relation", edge.relation())
                .decimal("directionConfidence", edge.confidence())
                .decimal("lagHours", hours(edge))
                .put("words", edge.words()))
        .collect(ImmutableList.toImmutableList());
  }

  /// A row for each two articles of which the one only came later, and may descend from the other
  /// for all that is known.
  ImmutableList<Row> later() {
    return later.stream()
        .map(edge ->
            row(edge)
                .put("relation", edge.relation())
                .decimal("hours", hours(edge))
                .put("words", edge.words()))
        .collect(ImmutableList.toImmutableList());
  }

  private Row row(Edge edge) {
    Register register = measured.register();
    boolean named = edge.basis() == Basis.DIRECTION;
    return new Row()
        .put(named ? "derived" : "later", register.id(edge.derived()))
        .put(named ? "source" : "earlier", register.id(edge.source()))
        .put(named ? "follower" : "laterOutlet", register.outletName(edge.derived()))
        .put(named ? "followed" : "earlierOutlet", register.outletName(edge.source()))
        .put("story", register.id(measured.stories().of(edge.derived())));
  }

  private Optional<Double> hours(Edge edge) {
    return measured.register().hours(edge.source(), edge.derived());
  }

  /// A row for each two outlets of which the one follows the other, or itself, or may, by name.
  ImmutableList<Row> follows() {
    ImmutableList<String> names = measured.register().outlets();
    TreeMap<Outlets, List<Edge>> byOutlets =
        new TreeMap<>(
            Comparator.comparing((Outlets outlets) -> names.get(outlets.follower))
                .thenComparing(outlets -> names.get(outlets.source)));
    for (Edge edge : Iterables.concat(edges, later)) {
      OptionalInt follower = measured.register().outlet(edge.derived());
      OptionalInt source = measured.register().outlet(edge.source());
      if (follower.isPresent() && source.isPresent()) {
        byOutlets
            .computeIfAbsent(
                new Outlets(follower.getAsInt(), source.getAsInt()), key -> new ArrayList<>())
            .add(edge);
      }
    }
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    byOutlets.forEach((outlets, all) -> rows.add(row(outlets.follower, outlets.source, all)));
    return rows.build();
  }

  /// The numbers of two outlets.
  private record Outlets(int follower, int source) {}

  private Row row(int follower, int source, List<Edge> all) {
    List<Edge> own = all.stream().filter(edge -> edge.basis() == Basis.DIRECTION).toList();
    IntIntHashMap following = new IntIntHashMap();
    own.forEach(edge -> following.put(edge.derived(), 1));
    ImmutableList<String> names = measured.register().outlets();
    Row row =
        new Row()
            .put("follower", names.get(follower))
            .put("source", names.get(source))
            .put("articles", measured.byOutlet().count(follower))
            .put("count", following.size())
            .put("edges", own.size());
    row.put(
        "later",
        all.stream()
            .mapToInt(Edge::derived)
            .filter(derived -> !following.containsKey(derived))
            .distinct()
            .count());
    estimator.put(
        row,
        "share",
        measured.byOutlet().of(follower),
        article -> following.getOrDefault(article, 0),
        article -> 1);
    estimator.putQuantiles(row, lags(own));
    OptionalDouble confidence = own.stream().mapToDouble(Edge::confidence).average();
    return row.decimal("meanConfidence", confidence.stream().boxed().findFirst())
        .put("copies", count(own, "copy"))
        .put("excerpts", count(own, "excerpt"))
        .put("extensions", count(own, "extension"));
  }

  private List<Estimator.Lag> lags(List<Edge> own) {
    return own.stream()
        .flatMap(edge ->
            hours(edge)
                .map(hours -> new Estimator.Lag(measured.stories().of(edge.derived()), hours))
                .stream())
        .toList();
  }

  private static long count(List<Edge> own, String relation) {
    return own.stream().filter(edge -> edge.relation().equals(relation)).count();
  }
}
