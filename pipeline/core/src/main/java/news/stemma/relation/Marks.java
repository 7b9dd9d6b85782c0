package news.stemma.relation;

import java.util.BitSet;
import java.util.List;

/// A bit for each word of a corpus, or each block.
final class Marks {
  private final Positions positions;
  private final com.carrotsearch.hppc.BitSet bits = new com.carrotsearch.hppc.BitSet();

  Marks(Positions positions) {
    this.positions = positions;
  }

  /// @param marks of the articles, one after the other
  static Marks of(Positions positions, List<BitSet> marks) {
    Marks all = new Marks(positions);
    int document = 0;
    for (BitSet some : marks) {
      all.put(document++, some);
    }
    return all;
  }

  boolean get(int document, int index) {
    return get(positions.of(document, index));
  }

  boolean get(long position) {
    return bits.get(position);
  }

  void set(long position) {
    bits.set(position);
  }

  /// The marks of one article.
  BitSet of(int document) {
    BitSet marks = new BitSet();
    long start = positions.of(document, 0);
    long end = start + positions.count(document);
    for (long at = bits.nextSetBit(start); at >= 0 && at < end; at = bits.nextSetBit(at + 1)) {
      marks.set((int) (at - start));
    }
    return marks;
  }

  /// Gives the article these marks instead of those that it has.
  void put(int document, BitSet marks) {
    long start = positions.of(document, 0);
    bits.clear(start, start + positions.count(document));
    for (int index = marks.nextSetBit(0); index >= 0; index = marks.nextSetBit(index + 1)) {
      bits.set(start + index);
    }
  }
}
