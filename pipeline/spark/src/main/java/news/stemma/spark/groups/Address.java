package news.stemma.spark.groups;

import java.io.Serializable;
import java.util.Comparator;

/// Where a record goes, and its place there. No two records of an exchange have one address, so
/// their order is the same whichever attempts of tasks made them.
///
/// @param kind of record, from 0: those of one kind come before those of the next
/// @param order among the records of its group and kind
public record Address(int group, int kind, long order)
    implements Comparable<Address>, Serializable {
  private static final Comparator<Address> ORDER =
      Comparator.comparingInt(Address::group)
          .thenComparingInt(Address::kind)
          .thenComparingLong(Address::order);

  @Override
  public int compareTo(Address other) {
    return ORDER.compare(this, other);
  }
}
