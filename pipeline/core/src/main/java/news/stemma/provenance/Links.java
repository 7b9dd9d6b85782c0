package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import news.stemma.align.MatchedRun;
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

  private final List<Relation> relations;
  private final Map<Pair, Relation> byPair = new HashMap<>();
  private final MutableGraph<Integer> descent = GraphBuilder.directed().build();

  private Links(List<Relation> relations) {
    this.relations = relations;
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
    return links.relations.stream()
        .map(relation -> new Link(relation, links.via(relation)))
        .collect(ImmutableList.toImmutableList());
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
      for (MatchedRun run : passage.passage().runs()) {
        matched.set(run.tokens(side).first(), run.tokens(side).end());
      }
    }
    return matched;
  }
}
