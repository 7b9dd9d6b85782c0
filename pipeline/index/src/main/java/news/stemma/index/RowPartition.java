package news.stemma.index;

import com.carrotsearch.hppc.LongArrayList;
import com.google.common.base.Preconditions;
import java.nio.ByteBuffer;
import java.util.Optional;
import news.stemma.candidate.KeyRows;

/// Rows in the order in which they came: full blocks in a file, the last one in memory.
final class RowPartition {
  private static final int BLOCK_ROWS = 4096;

  private final KeyRows.Kind kind;

  /// Where each full block starts.
  private final LongArrayList blocks = new LongArrayList();

  private final ByteBuffer block;
  private long rows;

  RowPartition(KeyRows.Kind kind) {
    this.kind = kind;
    this.block = ByteBuffer.allocate(blockBytes());
  }

  private int blockBytes() {
    return BLOCK_ROWS
        * switch (kind) {
          case PLAIN -> Long.BYTES + Integer.BYTES;
          case NOTED -> Long.BYTES + Integer.BYTES + Long.BYTES;
        };
  }

  /// How many there are.
  long rows() {
    return rows;
  }

  /// Whether the block in memory must go to the file before another row is added.
  boolean isFull() {
    return !block.hasRemaining();
  }

  void spill(SpillFile file) {
    blocks.add(file.append(block.flip()));
    block.clear();
  }

  void add(long key, int document, long note) {
    block.putLong(key).putInt(document);
    switch (kind) {
      case PLAIN -> Preconditions.checkArgument(note == 0, "plain rows carry no notes");
      case NOTED -> block.putLong(note);
    }
    rows++;
  }

  /// Adds them all.
  ///
  /// @param file that has the full blocks
  void addTo(KeyRows others, Optional<SpillFile> file) {
    Cursor cursor = cursor(file);
    while (cursor.next()) {
      switch (kind) {
        case PLAIN -> others.add(cursor.key(), cursor.document());
        case NOTED -> others.add(cursor.key(), cursor.document(), cursor.note());
      }
    }
  }

  /// Before the first of them.
  ///
  /// @param file that has the full blocks
  Cursor cursor(Optional<SpillFile> file) {
    return new Cursor(file);
  }

  /// Goes through the rows.
  final class Cursor {
    private final Optional<SpillFile> file;
    private final ByteBuffer read = ByteBuffer.allocate(blocks.isEmpty() ? 0 : blockBytes());
    private ByteBuffer current = read.flip();
    private int nextBlock;
    private long key;
    private int document;
    private long note;

    private Cursor(Optional<SpillFile> file) {
      this.file = file;
    }

    /// Goes to the next row, if there is one.
    boolean next() {
      if (!current.hasRemaining() && !nextBlock()) {
        return false;
      }
      key = current.getLong();
      document = current.getInt();
      note =
          switch (kind) {
            case PLAIN -> 0;
            case NOTED -> current.getLong();
          };
      return true;
    }

    private boolean nextBlock() {
      if (nextBlock > blocks.size()) {
        return false;
      }
      if (nextBlock == blocks.size()) {
        current = block.duplicate().flip();
      } else {
        file.orElseThrow().read(blocks.get(nextBlock), read.clear());
        current = read.flip();
      }
      nextBlock++;
      return current.hasRemaining();
    }

    long key() {
      return key;
    }

    int document() {
      return document;
    }

    /// 0 of a plain row.
    long note() {
      return note;
    }
  }
}
