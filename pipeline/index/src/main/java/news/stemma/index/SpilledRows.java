package news.stemma.index;

import com.carrotsearch.hppc.LongArrayList;
import com.google.common.base.Preconditions;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.stemma.candidate.Buckets;
import news.stemma.candidate.KeyRows;
import org.jspecify.annotations.Nullable;

/// Rows on disk, as the partitions of a hash join (Kitsuregawa, Tanaka and Moto-oka 1983,
/// "Application of hash to data base machine and its architecture"). A row goes to one of 256
/// partitions by the highest bits of its key, which is a hash; then one partition after the other
/// is grouped in memory, while the next is being read.
///
/// 12 bytes a row in one file, 20 with a note, which is gone when the rows are drained; 12 or 20 MB
/// of buffers, and rows that fit into them touch no disk. A partition too large for memory is
/// spread once more, by the next bits of its keys.
public final class SpilledRows implements KeyRows {
  private static final int PARTITION_BITS = 8;
  private static final int PARTITIONS = 1 << PARTITION_BITS;
  private static final int BLOCK_ROWS = 4096;

  private final Path folder;
  private final Kind kind;
  private final long mostInMemory;

  /// Bits of the keys that are the same for all rows here.
  private final int spentBits;

  private final @Nullable Partition[] partitions = new @Nullable Partition[PARTITIONS];
  private Optional<SpillFile> file = Optional.empty();

  /// @param folder for the file
  /// @param mostInMemory rows to group in memory, at most; 24 or 40 bytes each, and two partitions
  ///   at a time
  public SpilledRows(Path folder, Kind kind, long mostInMemory) {
    this(folder, kind, mostInMemory, 0);
  }

  private SpilledRows(Path folder, Kind kind, long mostInMemory, int spentBits) {
    this.folder = folder;
    this.kind = kind;
    this.mostInMemory = mostInMemory;
    this.spentBits = spentBits;
  }

  @Override
  public void add(long key, int document) {
    add(key, document, 0);
  }

  @Override
  public void add(long key, int document, long note) {
    int index = (int) ((key << spentBits) >>> (Long.SIZE - PARTITION_BITS));
    Partition partition = partitions[index];
    if (partition == null) {
      partition = new Partition(blockBytes());
      partitions[index] = partition;
    }
    if (!partition.block.hasRemaining()) {
      spill(partition);
    }
    partition.block.putLong(key).putInt(document);
    switch (kind) {
      case PLAIN -> Preconditions.checkArgument(note == 0, "plain rows carry no notes");
      case NOTED -> partition.block.putLong(note);
    }
    partition.rows++;
  }

  private void spill(Partition partition) {
    if (file.isEmpty()) {
      file = Optional.of(new SpillFile(folder));
    }
    partition.blocks.add(file.get().append(partition.block.flip()));
    partition.block.clear();
  }

  @Override
  public void drain(Bucket bucket) {
    drain(rows -> rows.drain(bucket));
  }

  @Override
  public void drainNoted(NotedBucket bucket) {
    drain(rows -> rows.drainNoted(bucket));
  }

  private void drain(Consumer<KeyRows> drainage) {
    Partition[] drained = Stream.of(partitions).filter(Objects::nonNull).toArray(Partition[]::new);
    try {
      CompletableFuture<KeyRows> next = load(drained, 0);
      for (int i = 0; i < drained.length; i++) {
        KeyRows rows = next.join();
        next = load(drained, i + 1);
        drainage.accept(rows);
      }
    } finally {
      file.ifPresent(SpillFile::close);
      file = Optional.empty();
      Arrays.fill(partitions, null);
    }
  }

  private CompletableFuture<KeyRows> load(Partition[] drained, int i) {
    return i == drained.length
        ? CompletableFuture.completedFuture(new Buckets(kind))
        : CompletableFuture.supplyAsync(() -> load(drained[i]));
  }

  private KeyRows load(Partition partition) {
    boolean fits = partition.rows <= mostInMemory || spentBits + PARTITION_BITS >= Long.SIZE;
    if (!fits) {
      SpilledRows spread = new SpilledRows(folder, kind, mostInMemory, spentBits + PARTITION_BITS);
      read(partition, spread);
      return spread;
    }
    Buckets buckets = new Buckets(kind, Math.toIntExact(partition.rows));
    read(partition, buckets);
    buckets.group();
    return buckets;
  }

  private void read(Partition partition, KeyRows into) {
    ByteBuffer block = ByteBuffer.allocate(blockBytes());
    for (int i = 0; i < partition.blocks.size(); i++) {
      file.orElseThrow().read(partition.blocks.get(i), block.clear());
      add(block.flip(), into);
    }
    add(partition.block.flip(), into);
  }

  private void add(ByteBuffer rows, KeyRows into) {
    while (rows.hasRemaining()) {
      long key = rows.getLong();
      int document = rows.getInt();
      switch (kind) {
        case PLAIN -> into.add(key, document);
        case NOTED -> into.add(key, document, rows.getLong());
      }
    }
  }

  private int blockBytes() {
    return BLOCK_ROWS
        * switch (kind) {
          case PLAIN -> Long.BYTES + Integer.BYTES;
          case NOTED -> Long.BYTES + Integer.BYTES + Long.BYTES;
        };
  }

  /// Rows whose keys agree in their highest bits, in the order in which they came.
  private static final class Partition {
    private final LongArrayList blocks = new LongArrayList();
    private final ByteBuffer block;
    private long rows;

    Partition(int blockBytes) {
      this.block = ByteBuffer.allocate(blockBytes);
    }
  }
}
