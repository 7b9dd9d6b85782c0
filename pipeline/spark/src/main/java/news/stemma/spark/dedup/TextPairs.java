package news.stemma.spark.dedup;

import com.carrotsearch.hppc.LongHashSet;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Iterator;
import java.util.function.Consumer;
import news.stemma.candidate.KeyRows;
import news.stemma.candidate.NearPairs;
import news.stemma.candidate.Pairing;
import news.stemma.candidate.Seniority;
import news.stemma.spark.rows.RowShuffle;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;

/// The pairs of texts that share a band, the more senior in the upper half of a long. Of them those
/// are compared, in two rounds, that can make a family: what is near to a leader leads nobody.
final class TextPairs {
  /// Pairs to remember, lest each is told once a band.
  private static final int REMEMBERED = 1 << 18;

  private static final int NOBODY = Integer.MAX_VALUE;

  private final Comparison comparison;
  private final Broadcast<Seniority> seniority;
  private final JavaRDD<Long> pairs;

  private TextPairs(Comparison comparison, Broadcast<Seniority> seniority, JavaRDD<Long> pairs) {
    this.comparison = comparison;
    this.seniority = seniority;
    this.pairs = pairs;
  }

  /// @param firsts positions of the texts that stand for all of their wording
  /// @param partitions to spread bands and pairs over
  static TextPairs of(
      Comparison comparison,
      Broadcast<BitSet> firsts,
      Broadcast<Seniority> seniority,
      int partitions) {
    JavaRDD<Long> found =
        RowShuffle.<Text, Long>group(
            comparison.batch().texts(firsts),
            ImmutableList.of(KeyRows.Kind.PLAIN),
            partitions,
            (text, sets) -> text.keys().addBands(text.position(), sets.get(0)),
            (set, rows, out) -> pair(rows, seniority.value(), out));
    JavaRDD<Long> pairs = Pairs.distinct(found, partitions).persist(StorageLevel.DISK_ONLY());
    return new TextPairs(comparison, seniority, pairs);
  }

  private static void pair(KeyRows bands, Seniority seniority, Consumer<Long> out) {
    LongHashSet remembered = new LongHashSet();
    Pairing.Pairs pairs =
        (one, other) -> {
          boolean inOrder = seniority.rank(one) < seniority.rank(other);
          long pair = inOrder ? Ranges.key(one, other) : Ranges.key(other, one);
          if (remembered.size() == REMEMBERED) {
            remembered.clear();
          }
          if (remembered.add(pair)) {
            out.accept(pair);
          }
        };
    bands.drain(Pairing.of(seniority).bucket(pairs));
  }

  /// Those that are near, as far as they matter: each text that may lead others is compared with
  /// all of its candidates that no more senior one is known to take.
  NearPairs near() {
    NearPairs near = new NearPairs();
    Broadcast<BitSet> juniors = comparison.batch().context().broadcast(juniors());
    // Whoever has no more senior candidate leads what is near to it.
    comparison.near(pairs.filter(pair -> !juniors.value().get(Ranges.upper(pair))), near);
    int[] best = best(near);
    Broadcast<int[]> takers = comparison.batch().context().broadcast(best);
    Broadcast<Seniority> ranks = seniority;
    comparison.near(
        pairs.filter(pair -> {
          int senior = Ranges.upper(pair);
          return juniors.value().get(senior)
              && takers.value()[senior] == NOBODY
              && ranks.value().rank(senior) < takers.value()[Ranges.lower(pair)];
        }),
        near);
    pairs.unpersist();
    return near;
  }

  /// Texts with a more senior candidate.
  private BitSet juniors() {
    return pairs
        .mapPartitions(TextPairs::juniors)
        .treeReduce((one, other) -> {
          one.or(other);
          return one;
        });
  }

  private static Iterator<BitSet> juniors(Iterator<Long> pairs) {
    BitSet juniors = new BitSet();
    pairs.forEachRemaining(pair -> juniors.set(Ranges.lower(pair)));
    return Iterators.singletonIterator(juniors);
  }

  /// The rank of the most senior text that each text is near to.
  private int[] best(NearPairs near) {
    int[] best = new int[comparison.batch().size()];
    Arrays.fill(best, NOBODY);
    near.forEach((one, other) -> {
      int senior = Math.min(seniority.value().rank(one), seniority.value().rank(other));
      int junior = seniority.value().rank(one) == senior ? other : one;
      best[junior] = Math.min(best[junior], senior);
    });
    return best;
  }
}
