package news.stemma.spark.groups;

import com.google.common.collect.Iterators;
import com.google.common.collect.PeekingIterator;
import java.io.Serializable;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import scala.Tuple2;

/// Brings the records of groups together, each group in one task. Spark sorts them, on disk where
/// they are many; a task goes through one group after the other.
public final class Groups {
  private Groups() {}

  /// Makes something of a group.
  public interface Stage<R> extends Serializable {
    /// @param records of the group in the order of their addresses; all are gone through before the
    ///   next group is
    Iterator<R> of(int group, Records records);
  }

  /// What the stage gives for each group that has records.
  ///
  /// @param partitions to spread the groups over
  public static <R> JavaRDD<R> of(
      JavaPairRDD<Address, byte[]> records, int partitions, Stage<R> stage) {
    return records
        .repartitionAndSortWithinPartitions(new ByGroup(partitions))
        .mapPartitions(some -> new GroupIterator<>(Iterators.peekingIterator(some), stage));
  }

  private static final class GroupIterator<R> implements Iterator<R> {
    private final PeekingIterator<Tuple2<Address, byte[]>> records;
    private final Stage<R> stage;
    private Iterator<R> results = Iterators.forArray();

    GroupIterator(PeekingIterator<Tuple2<Address, byte[]>> records, Stage<R> stage) {
      this.records = records;
      this.stage = stage;
    }

    @Override
    public boolean hasNext() {
      while (!results.hasNext() && records.hasNext()) {
        int group = Records.first(records).group();
        Records ofGroup = new Records(group, records);
        results = stage.of(group, ofGroup);
        if (ofGroup.hasNext()) {
          throw new IllegalStateException("records of group " + group + " are left over");
        }
      }
      return results.hasNext();
    }

    @Override
    public R next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return results.next();
    }
  }

  private static final class ByGroup extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int partitions;

    ByGroup(int partitions) {
      this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object address) {
      return ((Address) address).group() % partitions;
    }
  }
}
