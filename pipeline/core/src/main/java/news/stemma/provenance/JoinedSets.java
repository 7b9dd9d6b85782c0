package news.stemma.provenance;

import com.carrotsearch.hppc.IntArrayList;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Disjoint sets of numbers from 0 on, each alone at first.
final class JoinedSets {
  /// Of each number one that is less and in the same set; itself where it is the least.
  private final int[] lesser;

  JoinedSets(int size) {
    this.lesser = IntStream.range(0, size).toArray();
  }

  /// Joins the sets of the two.
  void join(int one, int other) {
    int least = least(one);
    int leastOfOther = least(other);
    lesser[Math.max(least, leastOfOther)] = Math.min(least, leastOfOther);
  }

  private int least(int number) {
    int least = number;
    while (lesser[least] != least) {
      lesser[least] = lesser[lesser[least]];
      least = lesser[least];
    }
    return least;
  }

  /// Each in ascending order, by their least numbers.
  Collection<int[]> sets() {
    Map<Integer, IntArrayList> sets = new TreeMap<>();
    for (int number = 0; number < lesser.length; number++) {
      sets.computeIfAbsent(least(number), key -> new IntArrayList()).add(number);
    }
    return sets.values().stream().map(IntArrayList::toArray).toList();
  }
}
