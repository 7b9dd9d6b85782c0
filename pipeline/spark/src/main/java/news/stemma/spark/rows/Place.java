package news.stemma.spark.rows;

import java.io.Serializable;
import java.util.Comparator;

/// Where a block goes and whence it comes. The order is total and the same for every attempt of a
/// task, so that what is read of the blocks is, too.
///
/// @param partition that groups the block's rows
/// @param set of rows that the block is of
/// @param task of ascending documents that made it
/// @param sequence among all blocks that the task made
record Place(int partition, int set, int task, int sequence)
    implements Comparable<Place>, Serializable {
  private static final Comparator<Place> ORDER =
      Comparator.comparingInt(Place::partition)
          .thenComparingInt(Place::set)
          .thenComparingInt(Place::task)
          .thenComparingInt(Place::sequence);

  @Override
  public int compareTo(Place other) {
    return ORDER.compare(this, other);
  }
}
