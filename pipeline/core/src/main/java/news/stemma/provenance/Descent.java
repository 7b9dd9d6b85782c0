package news.stemma.provenance;

import com.carrotsearch.hppc.LongArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.align.Side;
import news.stemma.relation.Relation;

/// What each relation says of descent, taken by itself: 20 bytes a relation.
final class Descent {
  private final BitSet isDescent = new BitSet();
  private final BitSet fromLeft = new BitSet();
  private final BitSet fromRight = new BitSet();

  /// Words that the derived article shares with its source; 0 without a direction.
  private final int[] wordsTaken;

  private final double[] confidence;

  /// Derived article and source, one int each, ascending.
  private final long[] sources;

  private int passages;

  private Descent(List<Relation> relations) {
    this.wordsTaken = new int[relations.size()];
    this.confidence = new double[relations.size()];
    LongArrayList found = new LongArrayList();
    int position = 0;
    for (Relation relation : relations) {
      add(relation, position, found);
      position++;
    }
    this.sources = found.toArray();
    Arrays.sort(sources);
  }

  static Descent of(List<Relation> relations) {
    return new Descent(relations);
  }

  private void add(Relation relation, int position, LongArrayList found) {
    passages += relation.passages().size();
    isDescent.set(position, relation.isDescent());
    Optional<Side> source = relation.direction().source();
    if (source.isPresent()) {
      Side derived = source.get().other();
      (derived == Side.RIGHT ? fromLeft : fromRight).set(position);
      wordsTaken[position] = Links.matched(relation, derived).cardinality();
      confidence[position] = relation.direction().confidence();
      found.add(RelatedPairs.key(relation.document(derived), relation.document(derived.other())));
    }
  }

  /// Passages of all relations.
  int passages() {
    return passages;
  }

  /// Whether one of the two may have been made from the other.
  boolean isDescent(int position) {
    return isDescent.get(position);
  }

  Optional<Side> source(int position) {
    if (fromLeft.get(position)) {
      return Optional.of(Side.LEFT);
    }
    return fromRight.get(position) ? Optional.of(Side.RIGHT) : Optional.empty();
  }

  int wordsTaken(int position) {
    return wordsTaken[position];
  }

  double confidence(int position) {
    return confidence[position];
  }

  /// The positions of the relations with a direction.
  IntStream directed() {
    return IntStream.range(0, wordsTaken.length).filter(position -> source(position).isPresent());
  }

  /// What the article was made from, ascending.
  IntStream sources(int derived) {
    return IntStream.range(
            RelatedPairs.firstFrom(sources, derived), RelatedPairs.firstFrom(sources, derived + 1))
        .map(i -> (int) sources[i]);
  }

  /// What both were made from, ascending.
  int[] commonSources(int one, int other) {
    int[] sourcesOfOther = sources(other).toArray();
    return sources(one)
        .filter(source -> Arrays.binarySearch(sourcesOfOther, source) >= 0)
        .toArray();
  }

  /// By derived article and source.
  Stream<Provenance.Edge> edges() {
    return Arrays.stream(sources)
        .mapToObj(edge -> new Provenance.Edge((int) (edge >>> Integer.SIZE), (int) edge));
  }
}
