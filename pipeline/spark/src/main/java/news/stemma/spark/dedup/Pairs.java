package news.stemma.spark.dedup;

import com.google.common.collect.AbstractIterator;
import java.util.Iterator;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaRDD;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// Pairs of texts, one in each half of a long.
final class Pairs {
  private Pairs() {}

  /// Each of these pairs once. They are sorted, not hashed by Spark: the hash of a long is that of
  /// many others whose halves are as near to each other.
  static JavaRDD<Long> distinct(JavaRDD<Long> pairs, int partitions) {
    return pairs
        .mapToPair(pair -> new Tuple2<>(pair, true))
        .repartitionAndSortWithinPartitions(new ByMix(partitions))
        .mapPartitions(Pairs::distinct, true);
  }

  private static Iterator<Long> distinct(Iterator<Tuple2<Long, Boolean>> sorted) {
    return new AbstractIterator<>() {
      private long last = -1;

      @Override
      protected @Nullable Long computeNext() {
        while (sorted.hasNext()) {
          long next = sorted.next()._1();
          if (next != last) {
            last = next;
            return next;
          }
        }
        return endOfData();
      }
    };
  }

  /// Spreads pairs evenly, those of one text as well.
  private static final class ByMix extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int partitions;

    ByMix(int partitions) {
      this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object key) {
      long pair = (Long) key;
      long mixed = (pair ^ (pair >>> Integer.SIZE)) * 0x9E3779B97F4A7C15L;
      return (int) Math.unsignedMultiplyHigh(mixed, partitions);
    }
  }
}
