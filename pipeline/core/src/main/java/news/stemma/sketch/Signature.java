package news.stemma.sketch;

import java.util.Arrays;

/// A MinHash signature: of every hash function the least value over a set of shingles.
///
/// Two sets agree in a component with the probability of their Jaccard similarity, so [#estimate]
/// is unbiased, with a standard deviation of √(J(1−J)/components) at most (Broder 1997;
/// [MinHasher]).
public final class Signature {
  private final Scheme scheme;
  private final int[] minima;

  Signature(Scheme scheme, int[] minima) {
    this.scheme = scheme;
    this.minima = minima;
  }

  public Scheme scheme() {
    return scheme;
  }

  /// The estimated Jaccard similarity: the share of components that agree.
  ///
  /// @throws IllegalArgumentException where the other is of another scheme
  public double estimate(Signature other) {
    requireSameScheme(other);
    int agreeing = 0;
    for (int i = 0; i < minima.length; i++) {
      agreeing += minima[i] == other.minima[i] ? 1 : 0;
    }
    return (double) agreeing / minima.length;
  }

  /// A key that two signatures share if they agree in every row of the band; another pair shares it
  /// with a probability of 2⁻⁶⁴.
  public long bandKey(int band, int rows) {
    long key = band;
    for (int i = band * rows; i < (band + 1) * rows; i++) {
      key = mix(key ^ minima[i]);
    }
    return key;
  }

  private static long mix(long x) {
    long h = (x ^ (x >>> 32)) * 0xD6E8FEB86659FD93L;
    h = (h ^ (h >>> 29)) * 0x9E3779B97F4A7C15L;
    return h ^ (h >>> 32);
  }

  /// Whether the two agree in every row of at least one band.
  public boolean sharesBand(Signature other, int rows) {
    requireSameScheme(other);
    for (int first = 0; first + rows <= minima.length; first += rows) {
      if (Arrays.equals(minima, first, first + rows, other.minima, first, first + rows)) {
        return true;
      }
    }
    return false;
  }

  private void requireSameScheme(Signature other) {
    if (!scheme.equals(other.scheme)) {
      throw new IllegalArgumentException(
          "signatures of " + scheme + " and " + other.scheme + " can't be compared");
    }
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Signature other
        && scheme.equals(other.scheme)
        && Arrays.equals(minima, other.minima);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(minima);
  }

  @Override
  public String toString() {
    return Arrays.toString(minima);
  }
}
