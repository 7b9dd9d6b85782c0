package news.stemma.candidate;

import java.util.Arrays;

/// Rows in memory.
///
/// Columns instead of a map, since most keys have one document: 24 bytes a row, half of them to
/// sort into.
public final class Buckets implements KeyRows {
  private static final int DIGIT_BITS = 8;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private static final int FEW = 1024;

  private Rows rows;
  private Rows sorted;
  private int size;
  private boolean grouped;

  public Buckets() {
    this(FEW);
  }

  /// @param capacity rows to make room for
  public Buckets(int capacity) {
    this.rows = new Rows(Math.max(1, capacity));
    this.sorted = new Rows(0);
  }

  @Override
  public void add(long key, int document) {
    if (size == rows.keys.length) {
      rows = new Rows(rows, 2 * size);
    }
    rows.keys[size] = key;
    rows.documents[size] = document;
    size++;
    grouped = false;
  }

  @Override
  public void drain(Bucket bucket) {
    group();
    int start = 0;
    for (int end = 1; end <= size; end++) {
      if (end == size || rows.keys[end] != rows.keys[start]) {
        if (rows.documents[start] != rows.documents[end - 1]) {
          bucket.accept(rows.keys[start], distinct(start, end));
        }
        start = end;
      }
    }
    size = 0;
  }

  /// The documents of these rows, which ascend; the one that has a key twice, once.
  private int[] distinct(int start, int end) {
    int[] documents = new int[end - start];
    int count = 0;
    for (int i = start; i < end; i++) {
      if (i == start || rows.documents[i] != rows.documents[i - 1]) {
        documents[count++] = rows.documents[i];
      }
    }
    return Arrays.copyOf(documents, count);
  }

  /// Brings the rows of a key together, in the order in which they came: a radix sort by the lower
  /// halves of the keys, then insertion among the few that agree there and differ above.
  ///
  /// Draining does so too; this is for who would do it on another thread.
  public void group() {
    if (grouped) {
      return;
    }
    grouped = true;
    if (sorted.keys.length < size) {
      sorted = new Rows(rows.keys.length);
    }
    for (int shift = 0; shift < Integer.SIZE; shift += DIGIT_BITS) {
      sortBy(shift);
      Rows previous = rows;
      rows = sorted;
      sorted = previous;
    }
    for (int i = 1; i < size; i++) {
      insert(i);
    }
  }

  private void sortBy(int shift) {
    int[] next = starts(shift);
    for (int i = 0; i < size; i++) {
      long key = rows.keys[i];
      int to = next[digit(key, shift)]++;
      sorted.keys[to] = key;
      sorted.documents[to] = rows.documents[i];
    }
  }

  /// Where the rows of each digit begin.
  private int[] starts(int shift) {
    int[] starts = new int[DIGITS + 1];
    for (int i = 0; i < size; i++) {
      starts[digit(rows.keys[i], shift) + 1]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      starts[digit + 1] += starts[digit];
    }
    return starts;
  }

  private static int digit(long key, int shift) {
    return (int) (key >>> shift) & (DIGITS - 1);
  }

  private void insert(int from) {
    long key = rows.keys[from];
    int document = rows.documents[from];
    int to = from;
    while (to > 0 && (int) rows.keys[to - 1] == (int) key && rows.keys[to - 1] > key) {
      rows.keys[to] = rows.keys[to - 1];
      rows.documents[to] = rows.documents[to - 1];
      to--;
    }
    rows.keys[to] = key;
    rows.documents[to] = document;
  }

  private static final class Rows {
    private final long[] keys;
    private final int[] documents;

    Rows(int capacity) {
      this.keys = new long[capacity];
      this.documents = new int[capacity];
    }

    Rows(Rows from, int capacity) {
      this.keys = Arrays.copyOf(from.keys, capacity);
      this.documents = Arrays.copyOf(from.documents, capacity);
    }
  }
}
