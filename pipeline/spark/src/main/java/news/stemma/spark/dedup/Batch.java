package news.stemma.spark.dedup;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Iterators;
import com.google.common.io.ByteStreams;
import java.io.Serializable;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import news.stemma.app.dedup.Dedup;
import news.stemma.app.dedup.DedupFingerprint;
import news.stemma.app.ingest.Rejected;
import news.stemma.candidate.Banding;
import news.stemma.sketch.Scheme;
import news.stemma.sketch.TextSketcher;
import news.stemma.spark.input.ReadRecordCodec;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/// All that was read, sketched: on the disks of the executors, in the order in which it came.
final class Batch {
  private final JavaRDD<byte[]> sketched;
  private final JavaRDD<byte[]> known;
  private final Ranges positions;
  private final Columns columns;
  private final ImmutableList<Rejected> rejected;
  private final DedupFingerprint fingerprint = new DedupFingerprint();

  private Batch(JavaRDD<byte[]> sketched) {
    this.sketched = sketched;
    this.known = sketched.filter(Text::isText).map(Text::known).persist(StorageLevel.DISK_ONLY());
    List<byte[]> packed =
        known.mapPartitions(some -> Iterators.singletonIterator(Columns.pack(some))).collect();
    this.positions =
        Ranges.of(packed.stream().mapToInt(some -> some.length / Columns.PACKED_BYTES).toArray());
    this.columns = Columns.of(packed, positions, fingerprint);
    this.rejected =
        sketched.filter(row -> !Text.isText(row)).collect().stream()
            .map(Text::rejected)
            .collect(ImmutableList.toImmutableList());
    rejected.forEach(fingerprint::add);
  }

  /// @param records by [ReadRecordCodec], gone through once
  static Batch of(JavaRDD<byte[]> records, Dedup.Settings settings) {
    Sketching sketching = new Sketching(settings.scheme(), settings.banding());
    return new Batch(records.mapPartitions(sketching::of).persist(StorageLevel.DISK_ONLY()));
  }

  /// How texts are sketched.
  private record Sketching(Scheme scheme, Banding banding) implements Serializable {
    Iterator<byte[]> of(Iterator<byte[]> records) {
      TextSketcher sketcher = new TextSketcher(scheme);
      ReadRecordCodec codec = new ReadRecordCodec();
      return Iterators.transform(
          records,
          record ->
              Text.sketched(codec.read(0, ByteStreams.newDataInput(record)), sketcher, banding));
    }
  }

  JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(sketched.context());
  }

  /// The positions of the texts by partitions.
  Ranges positions() {
    return positions;
  }

  Columns columns() {
    return columns;
  }

  /// In the order in which they came.
  ImmutableList<Rejected> rejected() {
    return rejected;
  }

  /// A hash of all that the outputs depend on; once only.
  String fingerprint(Dedup.Settings settings) {
    return fingerprint.finish(settings);
  }

  int size() {
    return positions.numbers();
  }

  /// What is known of the texts, as bytes with their positions, in partitions of ascending ones.
  JavaRDD<Tuple2<Integer, byte[]>> known() {
    return numbered(known);
  }

  /// The shingles of the texts, the same way.
  JavaRDD<Tuple2<Integer, byte[]>> shingles() {
    return numbered(sketched.filter(Text::isText).map(Text::shingles));
  }

  private JavaRDD<Tuple2<Integer, byte[]>> numbered(JavaRDD<byte[]> rows) {
    Ranges of = positions;
    return rows.mapPartitionsWithIndex(
        (partition, some) -> new Numbered(some, of.start(partition)), true);
  }

  /// The same, read.
  JavaRDD<Text> texts() {
    return known().map(text -> Text.of(text._1(), text._2()));
  }

  /// Those of these positions.
  JavaRDD<Text> texts(Broadcast<BitSet> positions) {
    return known()
        .filter(text -> positions.value().get(text._1()))
        .map(text -> Text.of(text._1(), text._2()));
  }

  /// Takes what was sketched from the disks; who asks for it again has it made again.
  void release() {
    known.unpersist();
    sketched.unpersist();
  }

  private static final class Numbered implements Iterator<Tuple2<Integer, byte[]>> {
    private final Iterator<byte[]> rows;
    private int position;

    Numbered(Iterator<byte[]> rows, int start) {
      this.rows = rows;
      this.position = start;
    }

    @Override
    public boolean hasNext() {
      return rows.hasNext();
    }

    @Override
    public Tuple2<Integer, byte[]> next() {
      return new Tuple2<>(position++, rows.next());
    }
  }
}
