package news.stemma.spark.rows;

import java.nio.ByteBuffer;
import news.stemma.candidate.KeyRows;

/// Rows as bytes: 8 a key, 1 to 5 by how far its document is from that of the row before, and 8 a
/// note.
final class RowBlock {
  /// Of the longest row.
  static final int ROW_BYTES = Long.BYTES + 5 + Long.BYTES;

  private static final int SEVEN_BITS = 0x7F;
  private static final int MORE = 0x80;

  private final KeyRows.Kind kind;
  private final ByteBuffer bytes;
  private int document;

  RowBlock(KeyRows.Kind kind, int capacity) {
    this.kind = kind;
    this.bytes = ByteBuffer.allocate(capacity);
  }

  boolean isFull() {
    return bytes.remaining() < ROW_BYTES;
  }

  void add(long key, int next, long note) {
    bytes.putLong(key);
    putCount(next - document);
    document = next;
    switch (kind) {
      case PLAIN -> {}
      case NOTED -> bytes.putLong(note);
    }
  }

  /// An unsigned number, seven bits a byte, the lowest first.
  private void putCount(int count) {
    int rest = count;
    while ((rest & ~SEVEN_BITS) != 0) {
      bytes.put((byte) ((rest & SEVEN_BITS) | MORE));
      rest >>>= 7;
    }
    bytes.put((byte) rest);
  }

  /// The rows; the block is empty then.
  byte[] take() {
    byte[] taken = new byte[bytes.flip().remaining()];
    bytes.get(taken).clear();
    document = 0;
    return taken;
  }

  /// Adds the rows of a block in their order.
  static void read(byte[] block, KeyRows.Kind kind, KeyRows into) {
    ByteBuffer bytes = ByteBuffer.wrap(block);
    int document = 0;
    while (bytes.hasRemaining()) {
      long key = bytes.getLong();
      document += count(bytes);
      switch (kind) {
        case PLAIN -> into.add(key, document);
        case NOTED -> into.add(key, document, bytes.getLong());
      }
    }
  }

  private static int count(ByteBuffer bytes) {
    int count = 0;
    int shift = 0;
    byte next = bytes.get();
    while ((next & MORE) != 0) {
      count |= (next & SEVEN_BITS) << shift;
      shift += 7;
      next = bytes.get();
    }
    return count | (next << shift);
  }
}
