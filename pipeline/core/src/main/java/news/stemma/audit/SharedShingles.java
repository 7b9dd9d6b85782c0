package news.stemma.audit;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongIntHashMap;
import java.util.Arrays;
import java.util.List;
import news.stemma.sketch.ShingleSet;

/// Counts the shingles that a body shares with each of some others, by an inverted index of those.
///
/// Some 30 bytes a shingle of the indexed ones: a slot of the map, which is half full or more, and
/// two ints for the chain of bodies that hold it.
final class SharedShingles {
  private static final int END = -1;

  /// By shingle, the head of its chain.
  private final LongIntHashMap heads = new LongIntHashMap();

  private final IntArrayList bodies = new IntArrayList();
  private final IntArrayList next = new IntArrayList();
  private final int[] shared;

  SharedShingles(List<ShingleSet> indexed) {
    this.shared = new int[indexed.size()];
    for (int body = 0; body < indexed.size(); body++) {
      ShingleSet shingles = indexed.get(body);
      for (int i = 0; i < shingles.size(); i++) {
        next.add(heads.getOrDefault(shingles.hash(i), END));
        heads.put(shingles.hash(i), bodies.size());
        bodies.add(body);
      }
    }
  }

  /// Shared shingles with every indexed body, in their order; valid until the next call.
  int[] with(ShingleSet body) {
    Arrays.fill(shared, 0);
    for (int i = 0; i < body.size(); i++) {
      int link = heads.getOrDefault(body.hash(i), END);
      while (link != END) {
        shared[bodies.get(link)]++;
        link = next.get(link);
      }
    }
    return shared;
  }
}
