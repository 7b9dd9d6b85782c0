package news.stemma.index;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
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
/// spread once more, by the next bits of its keys; there the rows of the key that most of them have
/// are kept apart, and where they alone are too many, handed over as they lie on disk.
public final class SpilledRows implements KeyRows {
  private static final int PARTITION_BITS = 8;
  private static final int PARTITIONS = 1 << PARTITION_BITS;

  private final Path folder;
  private final Kind kind;
  private final long mostInMemory;

  /// Bits of the keys that are the same for all rows here.
  private final int spentBits;

  /// The key whose rows are kept apart.
  private final OptionalLong frequentKey;

  private final RowPartition frequent;
  private final @Nullable RowPartition[] partitions = new @Nullable RowPartition[PARTITIONS];
  private Optional<SpillFile> file = Optional.empty();

  /// @param folder for the file
  /// @param mostInMemory rows to group in memory, at most; 24 or 40 bytes each, and two partitions
  ///   at a time
  public SpilledRows(Path folder, Kind kind, long mostInMemory) {
    this(folder, kind, mostInMemory, 0, OptionalLong.empty());
  }

  private SpilledRows(
      Path folder, Kind kind, long mostInMemory, int spentBits, OptionalLong frequentKey) {
    this.folder = folder;
    this.kind = kind;
    this.mostInMemory = mostInMemory;
    this.spentBits = spentBits;
    this.frequentKey = frequentKey;
    this.frequent = new RowPartition(kind);
  }

  @Override
  public void add(long key, int document) {
    add(key, document, 0);
  }

  @Override
  public void add(long key, int document, long note) {
    RowPartition partition = partition(key);
    if (partition.isFull()) {
      if (file.isEmpty()) {
        file = Optional.of(new SpillFile(folder));
      }
      partition.spill(file.get());
    }
    partition.add(key, document, note);
  }

  private RowPartition partition(long key) {
    if (frequentKey.isPresent() && frequentKey.getAsLong() == key) {
      return frequent;
    }
    int index = (int) ((key << spentBits) >>> (Long.SIZE - PARTITION_BITS));
    RowPartition partition = partitions[index];
    if (partition == null) {
      partition = new RowPartition(kind);
      partitions[index] = partition;
    }
    return partition;
  }

  @Override
  public void drain(Bucket bucket) {
    drain(
        rows -> rows.drain(bucket),
        key -> drainFrequent(StoredRows.Identity.DOCUMENT, rows -> bucket.acceptMany(key, rows)));
  }

  @Override
  public void drainNoted(NotedBucket bucket) {
    drain(
        rows -> rows.drainNoted(bucket),
        key ->
            drainFrequent(
                StoredRows.Identity.DOCUMENT_AND_NOTE, rows -> bucket.acceptMany(key, rows)));
  }

  /// @param frequentDrainage takes the key of more rows than fit in memory
  private void drain(Consumer<KeyRows> drainage, LongConsumer frequentDrainage) {
    RowPartition[] drained =
        Stream.of(partitions).filter(Objects::nonNull).toArray(RowPartition[]::new);
    try {
      if (frequent.rows() > mostInMemory) {
        frequentDrainage.accept(frequentKey.orElseThrow());
      } else {
        drainage.accept(inMemory(frequent));
      }
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

  private void drainFrequent(StoredRows.Identity identity, Consumer<StoredRows> drainage) {
    StoredRows rows =
        new StoredRows(
            () -> frequent.cursor(file),
            () -> new SpilledRows(folder, Kind.PLAIN, mostInMemory),
            identity);
    if (rows.hasSeveralDocuments()) {
      drainage.accept(rows);
    }
  }

  private CompletableFuture<KeyRows> load(RowPartition[] drained, int i) {
    return i == drained.length
        ? CompletableFuture.completedFuture(new Buckets(kind))
        : CompletableFuture.supplyAsync(() -> load(drained[i]));
  }

  private KeyRows load(RowPartition partition) {
    if (partition.rows() <= mostInMemory) {
      return inMemory(partition);
    }
    SpilledRows spread =
        new SpilledRows(
            folder,
            kind,
            mostInMemory,
            spentBits + PARTITION_BITS,
            OptionalLong.of(mostFrequent(partition)));
    partition.addTo(spread, file);
    return spread;
  }

  private KeyRows inMemory(RowPartition partition) {
    Buckets buckets = new Buckets(kind, Math.toIntExact(partition.rows()));
    partition.addTo(buckets, file);
    buckets.group();
    return buckets;
  }

  /// The key that more than half of the rows have, if there is one, else any (Boyer and Moore 1991,
  /// "MJRTY: a fast majority vote algorithm"). Where all bits are spent, all rows have it.
  private long mostFrequent(RowPartition partition) {
    RowPartition.Cursor rows = partition.cursor(file);
    long leading = 0;
    long lead = 0;
    while (rows.next()) {
      if (lead == 0) {
        leading = rows.key();
      }
      lead += rows.key() == leading ? 1 : -1;
    }
    return leading;
  }
}
