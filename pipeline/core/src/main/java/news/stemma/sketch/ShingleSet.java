package news.stemma.sketch;

import java.util.Arrays;
import news.stemma.text.Article;

/// A set of shingle hashes, for exact comparison.
public final class ShingleSet {
  private final long[] sorted;

  private ShingleSet(long[] sorted) {
    this.sorted = sorted;
  }

  /// Of a body, across its paragraphs.
  public static ShingleSet ofBody(Article article) {
    return of(Shingler.bodyShingles(article));
  }

  public static ShingleSet of(long[] shingles) {
    long[] sorted = shingles.clone();
    Arrays.sort(sorted);
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        sorted[distinct++] = sorted[i];
      }
    }
    return new ShingleSet(distinct == sorted.length ? sorted : Arrays.copyOf(sorted, distinct));
  }

  public int size() {
    return sorted.length;
  }

  /// The i-th, in ascending order.
  public long hash(int i) {
    return sorted[i];
  }

  /// |A ∩ B|
  public int intersection(ShingleSet other) {
    int shared = 0;
    int i = 0;
    int j = 0;
    while (i < sorted.length && j < other.sorted.length) {
      int order = Long.compare(sorted[i], other.sorted[j]);
      shared += order == 0 ? 1 : 0;
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    return shared;
  }

  /// |A ∩ B| ÷ |A ∪ B|; 0 where both are empty.
  public double jaccard(ShingleSet other) {
    int shared = intersection(other);
    return ratio(shared, size() + other.size() - shared);
  }

  /// |A ∩ B| ÷ |A|, the share of this set that the other holds; 0 where this is empty.
  public double containmentIn(ShingleSet other) {
    return ratio(intersection(other), size());
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
