package news.stemma.spark.dedup;

import com.google.common.collect.AbstractIterator;
import com.google.common.io.ByteStreams;
import java.io.Serializable;
import java.util.Iterator;
import java.util.Optional;
import news.stemma.app.dedup.ClusterName;
import news.stemma.app.dedup.Dedup;
import news.stemma.app.dedup.InputRecord;
import news.stemma.app.dedup.InputRecord.Membership;
import news.stemma.app.dedup.InputRecord.Role;
import news.stemma.app.ingest.Found;
import news.stemma.spark.input.ReadRecord;
import news.stemma.spark.input.ReadRecordCodec;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.apache.spark.broadcast.Broadcast;
import org.jspecify.annotations.Nullable;

/// Makes the lines of records, in the order of the input, as they are read once more.
record Lines(
    Dedup.Records which,
    Ranges positions,
    Broadcast<Verdicts> verdicts,
    Broadcast<ClusterTable> clusters,
    Broadcast<ClusterNames> names)
    implements Serializable {

  /// The lines of a partition.
  ///
  /// @param records by [ReadRecordCodec]
  Iterator<byte[]> of(int partition, Iterator<byte[]> records) {
    int end = positions.start(partition) + positions.size(partition);
    return new AbstractIterator<>() {
      private int next = positions.start(partition);

      @Override
      protected byte @Nullable [] computeNext() {
        while (records.hasNext()) {
          Optional<Found> text = text(records.next());
          if (text.isPresent()) {
            requireUnchanged(next < end);
            Optional<byte[]> line = line(next++, text.get());
            if (line.isPresent()) {
              return line.get();
            }
          }
        }
        requireUnchanged(next == end);
        return endOfData();
      }
    };
  }

  private static void requireUnchanged(boolean holds) {
    if (!holds) {
      throw new IllegalStateException("the inputs changed while they were read; run it again");
    }
  }

  private static Optional<Found> text(byte[] record) {
    return switch (new ReadRecordCodec().read(0, ByteStreams.newDataInput(record))) {
      case ReadRecord.Accepted(Found found) when InputRecord.hasText(found) -> Optional.of(found);
      case ReadRecord.Accepted accepted -> Optional.empty();
      case ReadRecord.Refused refused -> Optional.empty();
    };
  }

  private Optional<byte[]> line(int position, Found found) {
    return switch (which) {
      case KEPT ->
          clusters.value().isKept(position)
              ? Optional.of(InputRecord.line(found))
              : Optional.empty();
      case ANNOTATED ->
          verdicts.value().counts().get(position) || verdicts.value().isRepeat(position)
              ? Optional.of(InputRecord.annotated(found, membership(position, found.document())))
              : Optional.empty();
    };
  }

  private Membership membership(int position, Document text) {
    int document = verdicts.value().document(position);
    boolean clustered = clusters.value().isClustered(document);
    ClusterName name =
        clustered
            ? names.value().of(clusters.value().number(document))
            : ClusterName.of(
                verdicts
                    .value()
                    .documentId(position, text.id(), text.field(Field.VERSION).orElse("")));
    Role role;
    if (document != position) {
      role = Role.REPEAT;
    } else if (!clustered) {
      role = Role.SINGLE;
    } else {
      role = clusters.value().isLeader(document) ? Role.LEADER : Role.DUPLICATE;
    }
    return new Membership(name, role, clusters.value().isKept(position));
  }
}
