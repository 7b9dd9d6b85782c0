package news.stemma.spark.groups;

import com.google.common.io.ByteStreams;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import news.stemma.Progress;
import news.stemma.index.DiskEngine;
import news.stemma.index.RecordFile;
import news.stemma.spark.rows.TaskFolder;
import news.stemma.text.Codec;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// Lists of what the records of a group hold: in memory while they are few, in files of the task
/// where they are many, and decoded as they are asked for.
public final class GroupLists implements Closeable {
  /// Of records in memory; what they hold takes some ten times as much.
  private static final int BYTES_IN_MEMORY = 16 << 20;

  private @Nullable DiskEngine engine;
  private int files;

  /// The records of a kind that come next.
  ///
  /// @param orders takes the order of each record's address
  public <T> List<T> list(Records records, int kind, Codec<T> codec, LongConsumer orders) {
    List<byte[]> inMemory = new ArrayList<>();
    long bytes = 0;
    while (records.hasNext(kind)) {
      byte[] record = next(records, orders);
      inMemory.add(record);
      bytes += record.length;
      if (bytes > BYTES_IN_MEMORY) {
        return inFile(inMemory, records, kind, codec, orders);
      }
    }
    return inMemory.stream()
        .map(record -> codec.read(0, ByteStreams.newDataInput(record)))
        .toList();
  }

  private <T> List<T> inFile(
      List<byte[]> first, Records records, int kind, Codec<T> codec, LongConsumer orders) {
    DiskEngine on = engine();
    try (RecordFile.Writer writer = on.writer("list-" + files++)) {
      first.forEach(writer::add);
      while (records.hasNext(kind)) {
        writer.add(next(records, orders));
      }
      return on.list(writer.finish(), codec);
    }
  }

  private static byte[] next(Records records, LongConsumer orders) {
    Tuple2<Address, byte[]> record = records.next();
    orders.accept(record._1().order());
    return record._2();
  }

  private DiskEngine engine() {
    DiskEngine known = engine;
    if (known == null) {
      known = new DiskEngine(TaskFolder.create().path(), "task", 1, Progress.NONE);
      engine = known;
    }
    return known;
  }

  @Override
  public void close() {
    if (engine != null) {
      engine.close();
    }
  }
}
