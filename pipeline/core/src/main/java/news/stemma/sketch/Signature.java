package news.stemma.sketch;

import java.util.Arrays;
import java.util.Objects;

/// A MinHash signature: in every component the least value over a set of shingles.
///
/// Two sets agree in a component with the probability of their Jaccard similarity, so [#estimate]
/// is unbiased, with a standard deviation of √(J(1−J)/components) at most (Broder 1997;
/// [MinHasher]).
public final class Signature {
  private final Scheme scheme;
  private final int[] minima;
  private final int first;

  Signature(Scheme scheme, int[] minima) {
    this(scheme, minima, 0);
  }

  /// A view of the components from the first on, in a column of several signatures.
  Signature(Scheme scheme, int[] minima, int first) {
    this.scheme = scheme;
    this.minima = minima;
    this.first = first;
  }

  public Scheme scheme() {
    return scheme;
  }

  /// The estimated Jaccard similarity: the share of components that agree.
  ///
  /// @throws IllegalArgumentException where the other is of another scheme
  public double estimate(Signature other) {
    requireSameScheme(other.scheme);
    int components = scheme.components();
    int agreeing = 0;
    for (int i = 0; i < components; i++) {
      agreeing += minima[first + i] == other.minima[other.first + i] ? 1 : 0;
    }
    return (double) agreeing / components;
  }

  /// A key that two signatures share if they agree in every row of the band; another pair shares it
  /// with a probability of 2⁻⁶⁴.
  ///
  /// @throws IndexOutOfBoundsException where the signature has no such band
  public long bandKey(int band, int rows) {
    long key = band;
    int start = first + Objects.checkFromIndexSize(band * rows, rows, scheme.components());
    for (int i = start; i < start + rows; i++) {
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
    requireSameScheme(other.scheme);
    for (int row = 0; row + rows <= scheme.components(); row += rows) {
      int start = first + row;
      int otherStart = other.first + row;
      if (Arrays.equals(minima, start, start + rows, other.minima, otherStart, otherStart + rows)) {
        return true;
      }
    }
    return false;
  }

  /// The components, for a column of signatures of one scheme.
  int[] components(Scheme column) {
    requireSameScheme(column);
    return components();
  }

  private int[] components() {
    return Arrays.copyOfRange(minima, first, first + scheme.components());
  }

  private void requireSameScheme(Scheme other) {
    if (!scheme.equals(other)) {
      throw new IllegalArgumentException(
          "signatures of " + scheme + " and " + other + " can't be compared");
    }
  }

  @Override
  public boolean equals(Object o) {
    return o instanceof Signature other
        && scheme.equals(other.scheme)
        && Arrays.equals(components(), other.components());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(components());
  }

  @Override
  public String toString() {
    return Arrays.toString(components());
  }
}
