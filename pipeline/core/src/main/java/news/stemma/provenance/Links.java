package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import news.stemma.align.Side;
import news.stemma.relation.Relation;
import news.stemma.relation.VoicedPassage;

/// Tells siblings from parents: where two articles descend from a third that holds what they share,
/// neither is the other's source.
final class Links {
  /// The third must hold at least so much of the words that the two share.
  private static final double HELD = 0.8;

  /// So many words in a row that the two share and the third lacks can't come from it.
  private static final int OWN_RUN = 8;

  private record Pair(int left, int right) {
    static Pair of(int one, int other) {
      return new Pair(Math.min(one, other), Math.max(one, other));
    }
  }

  /// How well a link explains its derived article: by the words taken, then by the evidence, then
  /// by the place of the source in the corpus.
  private static final Comparator<Link> STRENGTH =
      Comparator.comparingInt(Links::wordsTaken)
          .thenComparingDouble(link -> link.relation().direction().confidence())
          .thenComparingInt(link -> -link.source().orElse(0));

  private final Map<Pair, Link> linked = new HashMap<>();
  private final Map<Pair, Relation> byPair = new HashMap<>();
  private final MutableGraph<Integer> descent = GraphBuilder.directed().build();

  private Links(List<Relation> relations) {
    for (Relation relation : relations) {
      byPair.put(new Pair(relation.left(), relation.right()), relation);
      relation
          .direction()
          .source()
          .ifPresent(
              side -> descent.putEdge(relation.document(side), relation.document(side.other())));
    }
  }

  /// One link a relation, in the same order.
  static ImmutableList<Link> of(List<Relation> relations) {
    Links links = new Links(relations);
    for (Relation relation : relations) {
      ImmutableList<Integer> via = links.via(relation);
      links.linked.put(
          new Pair(relation.left(), relation.right()),
          via.isEmpty() ? Link.direct(relation) : Link.sibling(relation, via));
    }
    return relations.stream()
        .map(relation -> links.linked(relation.left(), relation.right()).orElseThrow())
        .map(links::weighed)
        .collect(ImmutableList.toImmutableList());
  }

  private Optional<Link> linked(int one, int other) {
    return Optional.ofNullable(linked.get(Pair.of(one, other)));
  }

  /// The link against other sources of the derived article: where one of them holds all that the
  /// two share, and shares more with it, the derived article has it from there. Then the source is
  /// a source through that one, or none.
  private Link weighed(Link link) {
    if (link.derived().isEmpty() || link.source().isEmpty()) {
      return link;
    }
    int source = link.source().get();
    int derived = link.derived().get();
    List<Integer> better =
        descent.predecessors(derived).stream()
            .filter(other -> other != source && outdoes(other, link, derived))
            .toList();
    if (better.isEmpty()) {
      return link;
    }
    boolean through =
        better.stream()
            .anyMatch(other ->
                linked(source, other)
                    .flatMap(Link::source)
                    .filter(ancestor -> ancestor == source)
                    .isPresent());
    return through ? link.indirect() : link.undirected();
  }

  private boolean outdoes(int other, Link link, int derived) {
    Optional<Link> rival =
        linked(other, derived)
            .filter(candidate -> candidate.source().filter(s -> s == other).isPresent());
    return rival.isPresent()
        && STRENGTH.compare(rival.get(), link) > 0
        && holds(other, link.relation());
  }

  private ImmutableList<Integer> via(Relation relation) {
    if (!relation.isDescent()
        || !descent.nodes().contains(relation.left())
        || !descent.nodes().contains(relation.right())) {
      return ImmutableList.of();
    }
    TreeSet<Integer> common = new TreeSet<>(descent.predecessors(relation.left()));
    common.retainAll(descent.predecessors(relation.right()));
    return common.stream()
        .filter(third -> holds(third, relation))
        .collect(ImmutableList.toImmutableList());
  }

  private boolean holds(int third, Relation relation) {
    return held(third, relation, Side.LEFT) && held(third, relation, Side.RIGHT);
  }

  /// Whether the third article holds the words that this side shares with the other.
  private boolean held(int third, Relation relation, Side side) {
    BitSet shared = matched(relation, side);
    int document = relation.document(side);
    Relation toThird = byPair.get(Pair.of(document, third));
    if (toThird == null) {
      return false;
    }
    BitSet lacking = (BitSet) shared.clone();
    lacking.andNot(matched(toThird, toThird.left() == document ? Side.LEFT : Side.RIGHT));
    return lacking.cardinality() <= (1 - HELD) * shared.cardinality()
        && longestRun(lacking) < OWN_RUN;
  }

  private static int wordsTaken(Link link) {
    return link.sourceSide()
        .map(side -> matched(link.relation(), side.other()).cardinality())
        .orElse(0);
  }

  private static int longestRun(BitSet words) {
    int longest = 0;
    for (int start = words.nextSetBit(0); start >= 0; ) {
      int end = words.nextClearBit(start);
      longest = Math.max(longest, end - start);
      start = words.nextSetBit(end);
    }
    return longest;
  }

  private static BitSet matched(Relation relation, Side side) {
    BitSet matched = new BitSet();
    for (VoicedPassage passage : relation.passages()) {
      passage.passage().addMatched(side, matched);
    }
    return matched;
  }
}
