package news.stemma.spark.input;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import news.stemma.app.ingest.Rejected;
import org.apache.spark.HashPartitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/// All that was read, as [news.stemma.app.ingest.Corpus] has it, over many machines. Every input is
/// accounted for: `read = size + duplicates + rejected`.
public final class DistributedCorpus {
  private final JavaPairRDD<String, byte[]> sorted;
  private final JavaPairRDD<Integer, byte[]> documents;
  private final int size;
  private final int duplicates;
  private final ImmutableList<Rejected> rejected;

  private DistributedCorpus(
      JavaPairRDD<String, byte[]> sorted,
      ImmutableList<Integer> starts,
      int duplicates,
      ImmutableList<Rejected> rejected) {
    this.sorted = sorted;
    this.documents = numbered(sorted, starts);
    this.size = starts.getLast();
    this.duplicates = duplicates;
    this.rejected = rejected;
  }

  /// Settles which records stay, and under which ids, as on one machine; the outcome depends on
  /// neither the order of the records nor the number of partitions. What is gathered here are the
  /// rejected ones.
  ///
  /// @param records by [ReadRecordCodec], gone through once
  /// @param partitions that the documents come in at most
  public static DistributedCorpus of(JavaRDD<byte[]> records, int partitions) {
    JavaRDD<byte[]> settled =
        records
            .flatMapToPair(Settlement::rows)
            .repartitionAndSortWithinPartitions(new HashPartitioner(partitions))
            .mapPartitions(Settlement::settled)
            .persist(StorageLevel.DISK_ONLY());
    List<byte[]> others = settled.mapPartitions(DistributedCorpus::others).collect();
    ImmutableList<Rejected> rejected =
        others.stream()
            .filter(Outcome.Falls::is)
            .map(row -> Outcome.Falls.of(row).rejected())
            .sorted(Rejected.ORDER)
            .collect(ImmutableList.toImmutableList());
    JavaPairRDD<String, byte[]> sorted =
        settled
            .filter(Outcome.Stays::is)
            .mapToPair(Outcome.Stays::byId)
            .sortByKey(new IdOrder(), true, partitions)
            .persist(StorageLevel.DISK_ONLY());
    ImmutableList<Integer> starts = starts(sorted);
    settled.unpersist();
    return new DistributedCorpus(sorted, starts, duplicates(others), rejected);
  }

  /// What a partition has beside documents, its duplicates in one sum.
  private static Iterator<byte[]> others(Iterator<byte[]> settled) {
    List<byte[]> falls = new ArrayList<>();
    int duplicates = 0;
    while (settled.hasNext()) {
      byte[] row = settled.next();
      if (Outcome.Falls.is(row)) {
        falls.add(row);
      } else if (Outcome.Repeats.is(row)) {
        duplicates = Math.addExact(duplicates, Outcome.Repeats.of(row).duplicates());
      }
    }
    falls.add(new Outcome.Repeats(duplicates).row());
    return falls.iterator();
  }

  private static int duplicates(List<byte[]> others) {
    return others.stream()
        .filter(Outcome.Repeats::is)
        .mapToInt(row -> Outcome.Repeats.of(row).duplicates())
        .reduce(0, Math::addExact);
  }

  /// The position of the first document of each partition, and behind them the number of all.
  private static ImmutableList<Integer> starts(JavaPairRDD<String, byte[]> sorted) {
    List<Integer> sizes =
        sorted.mapPartitions(documents -> List.of(size(documents)).iterator()).collect();
    ImmutableList.Builder<Integer> starts = ImmutableList.builder();
    int start = 0;
    for (int size : sizes) {
      starts.add(start);
      start = Math.addExact(start, size);
    }
    return starts.add(start).build();
  }

  private static int size(Iterator<?> documents) {
    int size = 0;
    for (; documents.hasNext(); documents.next()) {
      size++;
    }
    return size;
  }

  private static JavaPairRDD<Integer, byte[]> numbered(
      JavaPairRDD<String, byte[]> sorted, ImmutableList<Integer> starts) {
    return sorted
        .mapPartitionsWithIndex(
            (partition, documents) -> numbered(documents, starts.get(partition)), true)
        .mapToPair(document -> document);
  }

  private static Iterator<Tuple2<Integer, byte[]>> numbered(
      Iterator<Tuple2<String, byte[]>> documents, int start) {
    return new Iterator<>() {
      private int position = start;

      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public Tuple2<Integer, byte[]> next() {
        return new Tuple2<>(position++, documents.next()._2());
      }
    };
  }

  /// Position and document, by [news.stemma.text.DocumentCodec], in partitions of ascending ranges
  /// of positions, each sorted; on the executors' disks until [#release]. The position is that of
  /// the id in the order of ids.
  public JavaPairRDD<Integer, byte[]> documents() {
    return documents;
  }

  /// How many documents there are.
  public int size() {
    return size;
  }

  /// Inputs of the same id and content as another.
  public int duplicates() {
    return duplicates;
  }

  /// In the order of their locations.
  public ImmutableList<Rejected> rejected() {
    return rejected;
  }

  /// How many records and unreadable files there were.
  public long read() {
    return (long) size + duplicates + rejected.size();
  }

  /// Takes the documents from the disks; who asks for them again has them read again.
  public void release() {
    sorted.unpersist();
  }
}
