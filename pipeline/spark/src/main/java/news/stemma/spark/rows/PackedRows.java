package news.stemma.spark.rows;

import java.util.function.BiConsumer;
import news.stemma.candidate.KeyRows;
import org.jspecify.annotations.Nullable;

/// Rows of one set on their way: packed into a block for each partition that has some.
final class PackedRows implements KeyRows {
  private final Kind kind;
  private final int blockBytes;
  private final BiConsumer<Integer, byte[]> full;
  private final @Nullable RowBlock[] blocks;

  /// @param partitions to spread the rows over
  /// @param full takes a partition's number with the rows of a block
  PackedRows(Kind kind, int partitions, int blockBytes, BiConsumer<Integer, byte[]> full) {
    this.kind = kind;
    this.blockBytes = blockBytes;
    this.full = full;
    this.blocks = new @Nullable RowBlock[partitions];
  }

  @Override
  public void add(long key, int document) {
    put(key, document, 0);
  }

  @Override
  public void add(long key, int document, long note) {
    if (kind == Kind.PLAIN) {
      throw new UnsupportedOperationException("plain rows carry no notes");
    }
    put(key, document, note);
  }

  private void put(long key, int document, long note) {
    int partition = partition(key);
    RowBlock block = blocks[partition];
    if (block == null) {
      block = new RowBlock(kind, blockBytes);
      blocks[partition] = block;
    } else if (block.isFull()) {
      full.accept(partition, block.take());
    }
    block.add(key, document, note);
  }

  /// By a mix of all bits: the grouping spreads the rows of a partition further, by the highest
  /// bits of their keys.
  private int partition(long key) {
    long mixed = (key ^ (key >>> 32)) * 0x9E3779B97F4A7C15L;
    return (int) Math.unsignedMultiplyHigh(mixed, blocks.length);
  }

  /// Hands over what blocks there are.
  void flush() {
    for (int partition = 0; partition < blocks.length; partition++) {
      RowBlock block = blocks[partition];
      if (block != null) {
        full.accept(partition, block.take());
        blocks[partition] = null;
      }
    }
  }

  @Override
  public void drain(Bucket bucket) {
    throw new UnsupportedOperationException("rows on their way are not together");
  }

  @Override
  public void drainNoted(NotedBucket bucket) {
    throw new UnsupportedOperationException("rows on their way are not together");
  }
}
