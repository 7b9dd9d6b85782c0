package news.stemma.app.label;

/// Pairs of articles as one number: the place of the left one in the run above, of the right one
/// below, the left one before the right.
final class Pairs {
  private Pairs() {}

  static long of(int one, int other) {
    return ((long) Math.min(one, other) << Integer.SIZE) | Math.max(one, other);
  }

  static int left(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  static int right(long pair) {
    return (int) pair;
  }

  /// Pairs among so many.
  static long among(long articles) {
    return articles * (articles - 1) / 2;
  }
}
