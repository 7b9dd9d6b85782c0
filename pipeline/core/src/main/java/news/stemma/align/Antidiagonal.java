package news.stemma.align;

/// The cells of an [AffineMatrix] with the same sum of coordinates, by the left one.
final class Antidiagonal {
  static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  // By the left coordinate and one: the best that ends in a cell, the best that ends there with a
  // word of the left alone, and with one of the right alone.
  final int[] best;
  final int[] leftGap;
  final int[] rightGap;

  private int first;
  private int end;

  /// @param cells it has at most
  Antidiagonal(int cells) {
    this.best = new int[cells + 2];
    this.leftGap = new int[cells + 2];
    this.rightGap = new int[cells + 2];
  }

  /// Has it hold the cells of this range, to be filled. The one before and the one behind can be
  /// read too, and are impossible.
  void open(int first, int end) {
    this.first = first;
    this.end = end;
    close(first - 1);
    close(end);
  }

  private void close(int a) {
    best[a + 1] = IMPOSSIBLE;
    leftGap[a + 1] = IMPOSSIBLE;
    rightGap[a + 1] = IMPOSSIBLE;
  }

  /// Leaves out the cells at either end that are below the least.
  void narrow(int least) {
    while (first < end && best[first + 1] < least) {
      close(first);
      first++;
    }
    while (first < end && best[end] < least) {
      end--;
      close(end);
    }
    if (first == end) {
      // Wherever the last cell was, it must not widen a range that this is joined with.
      first = best.length;
      end = 0;
    }
  }

  /// Of the cells not left out.
  int first() {
    return first;
  }

  int end() {
    return end;
  }

  boolean isEmpty() {
    return first >= end;
  }
}
