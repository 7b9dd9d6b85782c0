package news.stemma.spark.groups;

import com.google.common.collect.PeekingIterator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import scala.Tuple2;

/// The records of one group, in order.
public final class Records implements Iterator<Tuple2<Address, byte[]>> {
  private final int group;
  private final PeekingIterator<Tuple2<Address, byte[]>> all;

  /// @param all from the first of the group on
  Records(int group, PeekingIterator<Tuple2<Address, byte[]>> all) {
    this.group = group;
    this.all = all;
  }

  /// The address of the next record, which there is.
  static Address first(PeekingIterator<Tuple2<Address, byte[]>> records) {
    return Objects.requireNonNull(records.peek())._1();
  }

  @Override
  public boolean hasNext() {
    return all.hasNext() && first(all).group() == group;
  }

  /// Whether the next record is of the kind.
  public boolean hasNext(int kind) {
    return hasNext() && first(all).kind() == kind;
  }

  @Override
  public Tuple2<Address, byte[]> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return Objects.requireNonNull(all.next());
  }
}
