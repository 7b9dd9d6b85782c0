package news.stemma.spark.parts;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Comparator;
import news.stemma.app.report.PartRows;

/// Where lines stand among all of a trace.
///
/// @param kind the number of their kind, by which kinds follow each other
/// @param document the position of the article that they belong to
/// @param order among those of one kind that belong to it
record Row(int kind, int document, int order) implements Comparable<Row>, Serializable {
  static final ImmutableList<PartRows.Kind> KINDS = ImmutableList.copyOf(PartRows.Kind.values());

  /// Behind all lines: what parts add to the counts of the whole.
  static final int COUNTS = KINDS.size();

  private static final Comparator<Row> ORDER =
      Comparator.comparingInt(Row::kind)
          .thenComparingInt(Row::document)
          .thenComparingInt(Row::order);

  static Row of(PartRows.Kind kind, int document, int order) {
    return new Row(KINDS.indexOf(kind), document, order);
  }

  /// What a part adds to the counts.
  static Row counts(int part) {
    return new Row(COUNTS, part, 0);
  }

  @Override
  public int compareTo(Row other) {
    return ORDER.compare(this, other);
  }
}
