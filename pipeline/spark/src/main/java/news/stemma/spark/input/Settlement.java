package news.stemma.spark.input;

import com.google.common.collect.AbstractIterator;
import com.google.common.hash.Hashing;
import com.google.common.io.ByteStreams;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import news.stemma.app.ingest.Intake;
import news.stemma.app.ingest.Rejected;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/// Settles ids where all records of an id are: rows are sent by the hash of the id, and [Intake]
/// then settles those of one hash.
final class Settlement {
  private static final char VERSION = '@';
  private static final ReadRecordCodec RECORDS = new ReadRecordCodec();

  private Settlement() {}

  /// Where a record goes, with a claim for each id that this one could be a version of.
  static Iterator<Tuple2<Long, byte[]>> rows(byte[] record) {
    String name = ReadRecordCodec.name(record);
    List<Tuple2<Long, byte[]>> rows = new ArrayList<>();
    rows.add(new Tuple2<>(hash(name), record));
    if (name.indexOf(VERSION, 1) > 0 && isArticle(record)) {
      byte[] claim = new Claim(hash(name)).row();
      for (int at = name.indexOf(VERSION, 1); at > 0; at = name.indexOf(VERSION, at + 1)) {
        rows.add(new Tuple2<>(hash(name.substring(0, at)), claim));
      }
    }
    return rows.iterator();
  }

  private static boolean isArticle(byte[] record) {
    return switch (RECORDS.read(0, ByteStreams.newDataInput(record))) {
      case ReadRecord.Accepted accepted -> !accepted.found().document().text().isBlank();
      case ReadRecord.Refused refused -> false;
    };
  }

  /// Of the UTF-16 units, since lone surrogates all look alike in UTF-8.
  private static long hash(String id) {
    return Hashing.farmHashFingerprint64().hashUnencodedChars(id).asLong();
  }

  /// @param rows sorted by the hash
  /// @return what is settled, by [Outcome]
  static Iterator<byte[]> settled(Iterator<Tuple2<Long, byte[]>> rows) {
    return new Settled(rows);
  }

  private static final class Settled extends AbstractIterator<byte[]> {
    private final Iterator<Tuple2<Long, byte[]>> rows;
    private final Deque<byte[]> ready = new ArrayDeque<>();
    private Optional<Tuple2<Long, byte[]>> next;

    Settled(Iterator<Tuple2<Long, byte[]>> rows) {
      this.rows = rows;
      this.next = following();
    }

    private Optional<Tuple2<Long, byte[]>> following() {
      return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
    }

    @Override
    protected byte @Nullable [] computeNext() {
      while (ready.isEmpty() && next.isPresent()) {
        settle(next.get()._1());
      }
      return ready.isEmpty() ? endOfData() : ready.remove();
    }

    private void settle(long hash) {
      Intake intake = new Intake();
      Set<Long> claimed = new HashSet<>();
      for (; next.isPresent() && next.get()._1() == hash; next = following()) {
        byte[] row = next.get()._2();
        if (Claim.is(row)) {
          claimed.add(Claim.of(row).longer());
        } else {
          add(row, intake);
        }
      }
      Intake.Settled settled = intake.settle(id -> claimed.contains(hash(id)));
      settled.kept().forEach(kept -> ready.add(new Outcome.Stays(kept.document()).row()));
      settled.rejected().forEach(rejected -> ready.add(new Outcome.Falls(rejected).row()));
      if (settled.duplicates() > 0) {
        ready.add(new Outcome.Repeats(settled.duplicates()).row());
      }
    }

    private static void add(byte[] record, Intake intake) {
      switch (RECORDS.read(0, ByteStreams.newDataInput(record))) {
        case ReadRecord.Accepted accepted -> intake.accept(accepted.found());
        case ReadRecord.Refused(Rejected rejected) ->
            intake.reject(rejected.location(), rejected.reason());
      }
    }
  }
}
