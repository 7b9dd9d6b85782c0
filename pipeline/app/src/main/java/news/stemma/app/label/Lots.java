package news.stemma.app.label;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.Comparator;
import java.util.PriorityQueue;

/// Draws from pairs that are shown one by one: those with the least keyed hashes (SipHash-2-4, the
/// seed is the key) are a simple random sample, which depends on nothing but the pairs and the
/// seed.
final class Lots {
  private record Lot(long hash, long pair) {
    static final Comparator<Lot> ORDER =
        Comparator.comparingLong(Lot::hash).thenComparingLong(Lot::pair);
  }

  private final HashFunction hash;
  private final int most;
  private final PriorityQueue<Lot> least = new PriorityQueue<>(Lot.ORDER.reversed());
  private long offered;

  /// @param most that will be drawn
  Lots(long seed, int most) {
    this.hash = Hashing.sipHash24(seed, 0);
    this.most = most;
  }

  /// @param pair that was not offered before
  void offer(long pair) {
    offered++;
    Lot lot = new Lot(hash.hashLong(pair).asLong(), pair);
    if (least.size() < most) {
      least.add(lot);
    } else if (most > 0 && Lot.ORDER.compare(lot, least.element()) < 0) {
      least.remove();
      least.add(lot);
    }
  }

  /// Pairs that were offered.
  long offered() {
    return offered;
  }

  /// @param count at most what was said to be drawn
  ImmutableList<Long> draw(int count) {
    return least.stream()
        .sorted(Lot.ORDER)
        .limit(count)
        .map(Lot::pair)
        .collect(ImmutableList.toImmutableList());
  }
}
