package news.stemma.candidate;

import java.util.Arrays;

/// Rows in memory.
///
/// Columns instead of a map, since most keys have one document: 24 bytes a row, 40 with a note,
/// half of them to sort into.
public final class Buckets implements KeyRows {
  private static final int DIGIT_BITS = 8;
  private static final int DIGITS = 1 << DIGIT_BITS;

  private static final int FEW = 1024;

  private final Kind kind;
  private Rows rows;
  private Rows sorted;
  private int size;
  private boolean grouped;

  public Buckets(Kind kind) {
    this(kind, FEW);
  }

  /// @param capacity rows to make room for
  public Buckets(Kind kind, int capacity) {
    this.kind = kind;
    this.rows = new Rows(kind, Math.max(1, capacity));
    this.sorted = new Rows(kind, 0);
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
  public void add(long key, int document, long note) {
    if (kind == Kind.PLAIN) {
      throw new UnsupportedOperationException("plain rows carry no notes");
    }
    add(key, document);
    rows.notes[size - 1] = note;
  }

  @Override
  public void drain(Bucket bucket) {
    drainNoted((key, documents, notes) -> bucket.accept(key, distinct(documents)));
  }

  @Override
  public void drainNoted(NotedBucket bucket) {
    group();
    int start = 0;
    for (int end = 1; end <= size; end++) {
      if (end == size || rows.keys[end] != rows.keys[start]) {
        if (rows.documents[start] != rows.documents[end - 1]) {
          hand(start, end, bucket);
        }
        start = end;
      }
    }
    size = 0;
  }

  /// Hands over these rows; a document that has the key twice with one note, once.
  private void hand(int start, int end, NotedBucket bucket) {
    int[] documents = new int[end - start];
    long[] notes = new long[end - start];
    int count = 0;
    for (int i = start; i < end; i++) {
      boolean again =
          i > start
              && rows.documents[i] == rows.documents[i - 1]
              && rows.note(i) == rows.note(i - 1);
      if (!again) {
        documents[count] = rows.documents[i];
        notes[count++] = rows.note(i);
      }
    }
    bucket.accept(rows.keys[start], Arrays.copyOf(documents, count), Arrays.copyOf(notes, count));
  }

  /// Each of these documents, which ascend, once.
  private static int[] distinct(int[] documents) {
    int count = 1;
    for (int i = 1; i < documents.length; i++) {
      if (documents[i] != documents[i - 1]) {
        documents[count++] = documents[i];
      }
    }
    return count == documents.length ? documents : Arrays.copyOf(documents, count);
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
      sorted = new Rows(kind, rows.keys.length);
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
      sorted.copy(rows, i, next[digit(key, shift)]++);
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
    if (from == 0 || (int) rows.keys[from - 1] != (int) key || rows.keys[from - 1] <= key) {
      return;
    }
    int document = rows.documents[from];
    long note = rows.note(from);
    int to = from;
    while (to > 0 && (int) rows.keys[to - 1] == (int) key && rows.keys[to - 1] > key) {
      rows.copy(rows, to - 1, to);
      to--;
    }
    rows.set(to, key, document, note);
  }

  private static final class Rows {
    private final long[] keys;
    private final int[] documents;

    /// Empty where rows carry none.
    private final long[] notes;

    Rows(Kind kind, int capacity) {
      this.keys = new long[capacity];
      this.documents = new int[capacity];
      this.notes = new long[kind == Kind.NOTED ? capacity : 0];
    }

    Rows(Rows from, int capacity) {
      this.keys = Arrays.copyOf(from.keys, capacity);
      this.documents = Arrays.copyOf(from.documents, capacity);
      this.notes = Arrays.copyOf(from.notes, from.notes.length == 0 ? 0 : capacity);
    }

    long note(int i) {
      return notes.length == 0 ? 0 : notes[i];
    }

    void copy(Rows from, int i, int to) {
      keys[to] = from.keys[i];
      documents[to] = from.documents[i];
      if (notes.length > 0) {
        notes[to] = from.notes[i];
      }
    }

    void set(int i, long key, int document, long note) {
      keys[i] = key;
      documents[i] = document;
      if (notes.length > 0) {
        notes[i] = note;
      }
    }
  }
}
