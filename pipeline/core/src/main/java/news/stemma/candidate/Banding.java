package news.stemma.candidate;

import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.stream.IntStream;

/// Locality-sensitive hashing by bands (Leskovec, Rajaraman and Ullman, "Mining of Massive
/// Datasets", section 3.4).
///
/// @param bands in a signature
/// @param rows components in a band
public record Banding(int bands, int rows) implements Serializable {
  /// Two sets of Jaccard similarity .5 share a band in 87 of 100 cases, of .8 always but for 1 in
  /// 10 million.
  public static final Banding STANDARD = new Banding(32, 4);

  public Banding {
    if (bands < 1 || rows < 1) {
      throw new IllegalArgumentException(bands + " bands of " + rows + " rows");
    }
  }

  /// A point of the S-curve.
  public record Point(double jaccard, double probability) {}

  /// The S-curve at Jaccard similarities of .1, .2, … .9.
  public ImmutableList<Point> curve() {
    return IntStream.rangeClosed(1, 9)
        .mapToObj(tenths -> new Point(tenths / 10.0, probability(tenths / 10.0)))
        .collect(ImmutableList.toImmutableList());
  }

  /// The probability that two sets of this Jaccard similarity share a band, `1 − (1 −
  /// J^rows)^bands`: the S-curve. Components are taken to agree independently, each with the
  /// probability J.
  public double probability(double jaccard) {
    return 1 - Math.pow(1 - Math.pow(jaccard, rows), bands);
  }
}
