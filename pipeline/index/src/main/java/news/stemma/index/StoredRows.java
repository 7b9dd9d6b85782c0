package news.stemma.index;

import java.util.NoSuchElementException;
import java.util.PrimitiveIterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.StreamSupport;
import news.stemma.candidate.KeyRows;
import news.stemma.candidate.ManyRows;

/// Rows of one key in a file.
final class StoredRows implements ManyRows {
  /// What of a row makes it another one.
  enum Identity {
    DOCUMENT,
    DOCUMENT_AND_NOTE
  }

  private final Supplier<RowPartition.Cursor> cursors;
  private final Supplier<KeyRows> others;
  private final Identity identity;

  /// @param cursors each before the first row
  /// @param others no plain rows yet
  StoredRows(Supplier<RowPartition.Cursor> cursors, Supplier<KeyRows> others, Identity identity) {
    this.cursors = cursors;
    this.others = others;
    this.identity = identity;
  }

  /// Whether there are two documents or more.
  boolean hasSeveralDocuments() {
    return documents().distinct().limit(2).count() == 2;
  }

  @Override
  public IntStream documents() {
    Distinct rows = new Distinct();
    return StreamSupport.intStream(
        Spliterators.spliteratorUnknownSize(
            new PrimitiveIterator.OfInt() {
              @Override
              public boolean hasNext() {
                return rows.hasNext();
              }

              @Override
              public int nextInt() {
                rows.next();
                return rows.document;
              }
            },
            Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  @Override
  public LongStream notes() {
    Distinct rows = new Distinct();
    return StreamSupport.longStream(
        Spliterators.spliteratorUnknownSize(
            new PrimitiveIterator.OfLong() {
              @Override
              public boolean hasNext() {
                return rows.hasNext();
              }

              @Override
              public long nextLong() {
                rows.next();
                return rows.note;
              }
            },
            Spliterator.ORDERED | Spliterator.NONNULL),
        false);
  }

  @Override
  public KeyRows byNote() {
    KeyRows byNote = others.get();
    Distinct rows = new Distinct();
    while (rows.hasNext()) {
      rows.next();
      byNote.add(rows.note, rows.document);
    }
    return byNote;
  }

  /// Goes through the rows, of equal ones that follow each other through the first.
  private final class Distinct {
    private final RowPartition.Cursor cursor = cursors.get();
    private boolean isThere = cursor.next();
    private int document;
    private long note;

    boolean hasNext() {
      return isThere;
    }

    void next() {
      if (!isThere) {
        throw new NoSuchElementException();
      }
      document = cursor.document();
      note = cursor.note();
      do {
        isThere = cursor.next();
      } while (isThere && isSame());
    }

    private boolean isSame() {
      return cursor.document() == document
          && switch (identity) {
            case DOCUMENT -> true;
            case DOCUMENT_AND_NOTE -> cursor.note() == note;
          };
    }
  }
}
