package news.stemma.spark.rows;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import news.stemma.candidate.KeyRows;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;

/// Brings rows of a key and a document together by key, across machines.
///
/// A task packs its rows into blocks, one at a time for each partition and set; Spark sorts blocks
/// by partition, set and where they come from, on disk where they are many; a task of a partition
/// reads those of one set after the other into `SpilledRows`. So no task has many rows in memory,
/// on either side, and the rows of a key come in the same order whichever attempts of tasks made
/// them.
public final class RowShuffle {
  /// All blocks that a task fills at a time.
  private static final int BLOCKS_BYTES = 64 << 20;

  private static final int LARGEST_BLOCK = 64 << 10;

  /// Of one partition of keys within a task: 24 or 40 bytes each, and two such partitions at a
  /// time.
  private static final int ROWS_IN_MEMORY = 1 << 20;

  private RowShuffle() {}

  /// Adds what rows an input has.
  public interface Source<T> extends Serializable {
    /// @param sets one for each set of rows, to be added to only
    void add(T input, List<KeyRows> sets);
  }

  /// Takes the rows of one set whose keys are a task's, and gives what comes of them.
  public interface Grouping<R> extends Serializable {
    /// Runs on a thread beside the task's, which goes on with the results meanwhile.
    ///
    /// @param set the number of the set
    /// @param rows all there are of these keys, to be drained
    /// @param out takes results, in an order that is the same for every attempt
    void accept(int set, KeyRows rows, Consumer<R> out);
  }

  /// How rows are laid out.
  ///
  /// @param blockBytes of a full block
  /// @param rowsInMemory to group at a time
  record Layout(ImmutableList<KeyRows.Kind> sets, int partitions, int blockBytes, int rowsInMemory)
      implements Serializable {
    Layout {
      if (sets.isEmpty() || partitions < 1) {
        throw new IllegalArgumentException(sets + " over " + partitions + " partitions");
      }
    }

    /// With blocks that take no more than their share, however many there are.
    static Layout of(List<KeyRows.Kind> sets, int partitions) {
      int blocks = Math.multiplyExact(Math.max(1, sets.size()), Math.max(1, partitions));
      int blockBytes = Math.clamp(BLOCKS_BYTES / blocks, RowBlock.ROW_BYTES, LARGEST_BLOCK);
      return new Layout(ImmutableList.copyOf(sets), partitions, blockBytes, ROWS_IN_MEMORY);
    }
  }

  /// What the grouping gives for all rows, those of a partition's keys in each partition, set by
  /// set. A set without rows is not grouped.
  ///
  /// @param inputs in partitions of ascending document numbers, each in ascending order, so that
  ///   the documents of a key come in ascending order
  /// @param sets what the rows of each set carry
  /// @param partitions to spread keys over
  public static <T, R> JavaRDD<R> group(
      JavaRDD<T> inputs,
      List<KeyRows.Kind> sets,
      int partitions,
      Source<T> source,
      Grouping<R> grouping) {
    return group(inputs, Layout.of(sets, partitions), source, grouping);
  }

  static <T, R> JavaRDD<R> group(
      JavaRDD<T> inputs, Layout layout, Source<T> source, Grouping<R> grouping) {
    return JavaPairRDD.fromJavaRDD(
            inputs.mapPartitionsWithIndex(
                (task, of) -> new BlockIterator<>(task, of, layout, source), false))
        .repartitionAndSortWithinPartitions(new ByPartition(layout.partitions()))
        .mapPartitions(blocks -> new GroupIterator<>(blocks, layout, grouping));
  }

  /// Blocks go where their places say.
  private static final class ByPartition extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int partitions;

    ByPartition(int partitions) {
      this.partitions = partitions;
    }

    @Override
    public int numPartitions() {
      return partitions;
    }

    @Override
    public int getPartition(Object place) {
      return ((Place) place).partition();
    }
  }
}
