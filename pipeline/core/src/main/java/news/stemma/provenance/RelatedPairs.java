package news.stemma.provenance;

import com.google.common.primitives.ImmutableLongArray;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import news.stemma.relation.Relation;

/// Where in a list the relation of a pair stands, and where those of an article: 16 bytes a
/// relation.
final class RelatedPairs {
  /// Left and right, one int each, in the order of the relations.
  private final long[] pairs;

  /// Right and position, one int each, ascending.
  private final long[] byRight;

  private RelatedPairs(long[] pairs) {
    this.pairs = pairs;
    this.byRight = new long[pairs.length];
    for (int position = 0; position < pairs.length; position++) {
      byRight[position] = key(right(position), position);
    }
    Arrays.sort(byRight);
  }

  /// @param relations by left and right, each pair once
  static RelatedPairs of(List<Relation> relations) {
    ImmutableLongArray.Builder pairs = ImmutableLongArray.builder(relations.size());
    long last = -1;
    for (Relation relation : relations) {
      long pair = key(relation.left(), relation.right());
      if (pair <= last) {
        throw new IllegalArgumentException(
            "relation of " + relation.left() + " and " + relation.right() + " out of order");
      }
      pairs.add(pair);
      last = pair;
    }
    return new RelatedPairs(pairs.build().toArray());
  }

  static long key(int high, int low) {
    return (long) high << Integer.SIZE | low;
  }

  int size() {
    return pairs.length;
  }

  int left(int position) {
    return (int) (pairs[position] >>> Integer.SIZE);
  }

  int right(int position) {
    return (int) pairs[position];
  }

  /// Where the relation of the two stands; empty where they have none.
  OptionalInt position(int one, int other) {
    int found = Arrays.binarySearch(pairs, key(Math.min(one, other), Math.max(one, other)));
    return found < 0 ? OptionalInt.empty() : OptionalInt.of(found);
  }

  /// Where the relations of the article stand, ascending.
  IntStream of(int document) {
    IntStream asRight =
        IntStream.range(firstFrom(byRight, document), firstFrom(byRight, document + 1))
            .map(i -> (int) byRight[i]);
    return IntStream.concat(
        asRight, IntStream.range(firstFrom(pairs, document), firstFrom(pairs, document + 1)));
  }

  /// The articles that have a relation.
  BitSet documents() {
    BitSet documents = new BitSet();
    for (int position = 0; position < pairs.length; position++) {
      documents.set(left(position));
      documents.set(right(position));
    }
    return documents;
  }

  /// The first index whose key's upper half is this or more.
  static int firstFrom(long[] ascending, int high) {
    int found = Arrays.binarySearch(ascending, key(high, 0));
    return found < 0 ? -found - 1 : found;
  }
}
