package news.stemma.spark.dedup;

import java.util.Arrays;
import org.apache.spark.Partitioner;

/// Partitions of ascending ranges of numbers; what goes to one has its number in the upper half of
/// a long.
final class Ranges extends Partitioner {
  private static final long serialVersionUID = 1;

  /// At i the first number of the i-th partition; last the end of all.
  private final int[] starts;

  private Ranges(int[] starts) {
    this.starts = starts;
  }

  /// @param sizes how many numbers each partition has
  static Ranges of(int[] sizes) {
    int[] starts = new int[sizes.length + 1];
    for (int i = 0; i < sizes.length; i++) {
      starts[i + 1] = Math.addExact(starts[i], sizes[i]);
    }
    return new Ranges(starts);
  }

  /// Even ones.
  ///
  /// @param numbers in all
  static Ranges even(int numbers, int partitions) {
    int[] starts = new int[partitions + 1];
    Arrays.setAll(starts, i -> (int) ((long) numbers * i / partitions));
    return new Ranges(starts);
  }

  /// The first number of a partition.
  int start(int partition) {
    return starts[partition];
  }

  /// How many numbers a partition has.
  int size(int partition) {
    return starts[partition + 1] - starts[partition];
  }

  /// How many numbers there are.
  int numbers() {
    return starts[starts.length - 1];
  }

  @Override
  public int numPartitions() {
    return starts.length - 1;
  }

  @Override
  public int getPartition(Object key) {
    int number = upper((Long) key);
    // Where partitions are empty, several begin with one number, and the last of them has it.
    int least = 0;
    int most = numPartitions() - 1;
    while (least < most) {
      int middle = (least + most + 1) >>> 1;
      if (starts[middle] <= number) {
        least = middle;
      } else {
        most = middle - 1;
      }
    }
    return least;
  }

  /// Two numbers in a long, to be sorted by the upper one, then by the lower one.
  static long key(int upper, int lower) {
    return (long) upper << Integer.SIZE | lower;
  }

  static int upper(long key) {
    return (int) (key >>> Integer.SIZE);
  }

  static int lower(long key) {
    return (int) key;
  }
}
