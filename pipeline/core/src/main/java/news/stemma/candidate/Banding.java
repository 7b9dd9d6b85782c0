package news.stemma.candidate;

/// Locality-sensitive hashing by bands (Leskovec, Rajaraman and Ullman, "Mining of Massive
/// Datasets", section 3.4).
///
/// @param bands in a signature
/// @param rows components in a band
public record Banding(int bands, int rows) {
  /// Two sets of Jaccard similarity .5 share a band in 87 of 100 cases, of .8 always but for 1 in
  /// 10 million.
  public static final Banding STANDARD = new Banding(32, 4);

  public Banding {
    if (bands < 1 || rows < 1) {
      throw new IllegalArgumentException(bands + " bands of " + rows + " rows");
    }
  }

  /// The probability that two sets of this Jaccard similarity share a band: the S-curve.
  public double probability(double jaccard) {
    return 1 - Math.pow(1 - Math.pow(jaccard, rows), bands);
  }
}
