package news.stemma.spark.dedup;

import com.carrotsearch.hppc.LongArrayList;
import com.google.common.collect.AbstractIterator;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import java.util.Iterator;
import java.util.Objects;
import news.stemma.candidate.NearPairs;
import news.stemma.sketch.ShingleSet;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// Compares texts exactly, across machines: the shingles of the more senior text of each pair go to
/// where those of the other are. No task holds more than two texts at a time.
///
/// @param partitions to compare in
record Comparison(Batch batch, double jaccard, int partitions) {
  /// Of a text that others are compared with, before those.
  private static final int OWN = 0;

  /// Adds the pairs that are near.
  ///
  /// @param pairs each once, the more senior text in the upper half
  void near(JavaRDD<Long> pairs, NearPairs near) {
    double least = jaccard;
    Iterable<long[]> found =
        wanted(pairs)
            .repartitionAndSortWithinPartitions(batch.positions())
            .zipPartitions(batch.shingles(), Comparison::sent)
            .mapToPair(shingles -> shingles)
            .repartitionAndSortWithinPartitions(Ranges.even(batch.size(), partitions))
            .mapPartitions(some -> Iterators.singletonIterator(compared(some, least)))
            .collect();
    for (long[] some : found) {
      for (int i = 0; i < some.length; i += 2) {
        near.add(
            Ranges.upper(some[i]), Ranges.lower(some[i]), Double.longBitsToDouble(some[i + 1]));
      }
    }
  }

  /// Whose shingles are wanted, in the upper half, by whom. Spark sorts pairs; the values say
  /// nothing.
  private static JavaPairRDD<Long, Boolean> wanted(JavaRDD<Long> pairs) {
    return pairs.flatMapToPair(pair -> {
      int junior = Ranges.lower(pair);
      return ImmutableList.of(
              new Tuple2<>(pair, true), new Tuple2<>(Ranges.key(junior, junior), true))
          .iterator();
    });
  }

  /// The shingles of texts, each with who wants them in the upper half and the place there in the
  /// lower one.
  ///
  /// @param wanted sorted; a text may want its own several times
  /// @param shingles of all texts of the partition, ascending
  private static Iterator<Tuple2<Long, byte[]>> sent(
      Iterator<Tuple2<Long, Boolean>> wanted, Iterator<Tuple2<Integer, byte[]>> shingles) {
    return new AbstractIterator<>() {
      private long last = -1;
      private Tuple2<Integer, byte[]> text = new Tuple2<>(-1, new byte[0]);

      @Override
      protected @Nullable Tuple2<Long, byte[]> computeNext() {
        while (wanted.hasNext()) {
          long next = wanted.next()._1();
          if (next != last) {
            last = next;
            return sent(Ranges.upper(next), Ranges.lower(next));
          }
        }
        return endOfData();
      }

      private Tuple2<Long, byte[]> sent(int position, int reader) {
        while (text._1() < position) {
          text = shingles.next();
        }
        int place = position == reader ? OWN : position + 1;
        return new Tuple2<>(Ranges.key(reader, place), text._2());
      }
    };
  }

  /// Near pairs, each as two longs: the pair, and the bits of its Jaccard similarity.
  private static long[] compared(Iterator<Tuple2<Long, byte[]>> sent, double least) {
    LongArrayList near = new LongArrayList();
    @Nullable ShingleSet own = null;
    while (sent.hasNext()) {
      Tuple2<Long, byte[]> next = sent.next();
      ShingleSet shingles = Text.shingleSet(next._2());
      int place = Ranges.lower(next._1());
      if (place == OWN) {
        own = shingles;
        continue;
      }
      double jaccard = Objects.requireNonNull(own).jaccard(shingles);
      if (jaccard >= least) {
        near.add(Ranges.key(place - 1, Ranges.upper(next._1())), Double.doubleToLongBits(jaccard));
      }
    }
    return near.toArray();
  }
}
