package news.stemma.provenance;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Ints;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import news.stemma.align.Side;
import news.stemma.relation.Relation;
import news.stemma.relation.VoicedPassage;

/// The relations of a corpus, each with its place among the others. It tells siblings from parents:
/// where two articles descend from a third that holds what they share, neither is the other's
/// source.
///
/// One link a relation, in the same order. The relations stay where they are, perhaps on disk; in
/// memory are some 40 bytes for each.
public final class Links extends AbstractList<Link> {
  /// The third must hold at least so much of the words that the two share.
  private static final double HELD = 0.8;

  /// So many words in a row that the two share and the third lacks can't come from it.
  private static final int OWN_RUN = 8;

  private final List<Relation> relations;
  private final RelatedPairs pairs;
  private final Descent descent;

  /// The common sources of siblings, by the position of their relation.
  private final IntObjectHashMap<int[]> via = new IntObjectHashMap<>();

  /// Relations whose source is one through another article.
  private final BitSet indirect = new BitSet();

  /// Relations whose direction is left open though there is evidence for one.
  private final BitSet undirected = new BitSet();

  private Links(List<Relation> relations, RelatedPairs pairs, Descent descent) {
    this.relations = relations;
    this.pairs = pairs;
    this.descent = descent;
  }

  /// @param relations by left and right
  static Links of(List<Relation> relations) {
    Links links = new Links(relations, RelatedPairs.of(relations), Descent.of(relations));
    for (int position = 0; position < relations.size(); position++) {
      links.findSiblings(position);
    }
    links.descent.directed().forEach(links::weigh);
    return links;
  }

  @Override
  public int size() {
    return relations.size();
  }

  @Override
  public Link get(int position) {
    return link(relations.get(position), position);
  }

  @Override
  public Iterator<Link> iterator() {
    Iterator<Relation> inOrder = relations.iterator();
    return IntStream.range(0, size())
        .mapToObj(position -> link(inOrder.next(), position))
        .iterator();
  }

  private Link link(Relation relation, int position) {
    if (via.containsKey(position)) {
      return Link.sibling(relation, ImmutableList.copyOf(Ints.asList(via.get(position))));
    }
    Link link = Link.direct(relation);
    if (indirect.get(position)) {
      return link.indirect();
    }
    return undirected.get(position) ? link.undirected() : link;
  }

  /// The relations as such.
  public List<Relation> relations() {
    return relations;
  }

  /// Their passages, counted.
  public int passages() {
    return descent.passages();
  }

  /// The positions of the links that an article has, ascending.
  IntStream of(int document) {
    return pairs.of(document);
  }

  /// The article that has the link at this position with that one.
  int partner(int position, int document) {
    int left = pairs.left(position);
    return left == document ? pairs.right(position) : left;
  }

  /// The articles that have a link.
  BitSet documents() {
    return pairs.documents();
  }

  /// From what was made to what it was made from, by both.
  ImmutableList<Provenance.Edge> edges() {
    return descent
        .edges()
        .filter(edge -> {
          int position = pairs.position(edge.derived(), edge.source()).orElseThrow();
          return hasSource(position) && !indirect.get(position) && !undirected.get(position);
        })
        .collect(ImmutableList.toImmutableList());
  }

  private boolean hasSource(int position) {
    return descent.source(position).isPresent() && !via.containsKey(position);
  }

  private void findSiblings(int position) {
    if (!descent.isDescent(position)) {
      return;
    }
    int[] common = descent.commonSources(pairs.left(position), pairs.right(position));
    if (common.length == 0) {
      return;
    }
    Relation relation = relations.get(position);
    int[] thirds = Arrays.stream(common).filter(third -> holds(third, relation)).toArray();
    if (thirds.length > 0) {
      via.put(position, thirds);
    }
  }

  /// The link against other sources of the derived article: where one of them holds all that the
  /// two share, and shares more with it, the derived article has it from there. Then the source is
  /// a source through that one, or none.
  private void weigh(int position) {
    if (via.containsKey(position)) {
      return;
    }
    Side side = descent.source(position).orElseThrow();
    int source = document(position, side);
    int derived = document(position, side.other());
    int[] better =
        descent
            .sources(derived)
            .filter(other -> other != source && outdoes(other, position, derived))
            .toArray();
    if (better.length > 0) {
      boolean through = Arrays.stream(better).anyMatch(other -> isSource(source, other));
      (through ? indirect : undirected).set(position);
    }
  }

  private int document(int position, Side side) {
    return side == Side.LEFT ? pairs.left(position) : pairs.right(position);
  }

  private boolean outdoes(int other, int position, int derived) {
    int rival = pairs.position(other, derived).orElseThrow();
    return hasSource(rival)
        && isStronger(rival, position, derived)
        && holds(other, relations.get(position));
  }

  /// How well a link explains its derived article: by the words taken, then by the evidence, then
  /// by the place of the source in the corpus.
  private boolean isStronger(int rival, int position, int derived) {
    int order = Integer.compare(descent.wordsTaken(rival), descent.wordsTaken(position));
    if (order == 0) {
      order = Double.compare(descent.confidence(rival), descent.confidence(position));
    }
    return order == 0 ? partner(rival, derived) < partner(position, derived) : order > 0;
  }

  /// Whether the other article was made from this one.
  private boolean isSource(int source, int other) {
    OptionalInt position = pairs.position(source, other);
    return position.isPresent()
        && hasSource(position.getAsInt())
        && document(position.getAsInt(), descent.source(position.getAsInt()).orElseThrow())
            == source;
  }

  private boolean holds(int third, Relation relation) {
    return held(third, relation, Side.LEFT) && held(third, relation, Side.RIGHT);
  }

  /// Whether the third article holds the words that this side shares with the other.
  private boolean held(int third, Relation relation, Side side) {
    int document = relation.document(side);
    OptionalInt position = pairs.position(document, third);
    if (position.isEmpty()) {
      return false;
    }
    Relation toThird = relations.get(position.getAsInt());
    BitSet shared = matched(relation, side);
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

  static BitSet matched(Relation relation, Side side) {
    BitSet matched = new BitSet();
    for (VoicedPassage passage : relation.passages()) {
      passage.passage().addMatched(side, matched);
    }
    return matched;
  }
}
