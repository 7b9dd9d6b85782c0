package news.stemma.spark.input;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.security.PrivilegedAction;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.PlacedReader;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.ingest.Sink;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.security.AccessControlException;
import org.apache.hadoop.security.UserGroupInformation;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.CollectionAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/// Reads the files of a task, one after the other.
final class ReadingTask implements FlatMapFunction<Iterator<ImmutableList<InputItem>>, byte[]> {
  private static final long serialVersionUID = 1;
  private static final ReadRecordCodec CODEC = new ReadRecordCodec();

  private final RecordReading reading;
  private final Broadcast<SerializableConfiguration> configuration;
  private final CollectionAccumulator<String> seen;
  private final CollectionAccumulator<String> unseen;

  ReadingTask(
      RecordReading reading,
      Broadcast<SerializableConfiguration> configuration,
      CollectionAccumulator<String> seen,
      CollectionAccumulator<String> unseen) {
    this.reading = reading;
    this.configuration = configuration;
    this.seen = seen;
    this.unseen = unseen;
  }

  @Override
  public Iterator<byte[]> call(Iterator<ImmutableList<InputItem>> tasks) throws IOException {
    List<InputItem> items = ImmutableList.copyOf(tasks).stream().flatMap(List::stream).toList();
    TaskContext task = TaskContext.get();
    boolean last = task.attemptNumber() + 1 >= reading.attempts();
    Failure failure = last ? Failure.REJECTS : Failure.THROWS;
    Configuration hadoop = configuration.value().value();
    // Since JDK 24 a thread doesn't inherit for whom it works.
    UserGroupInformation user = UserGroupInformation.getCurrentUser();
    ReadAhead records = ReadAhead.of(out -> read(items, user, new Files(hadoop, failure, out)));
    TaskCompletionListener stop = ended -> records.abandon();
    task.addTaskCompletionListener(stop);
    return records;
  }

  private static void read(List<InputItem> items, UserGroupInformation user, Files files) {
    PrivilegedAction<List<InputItem>> action =
        () -> {
          files.read(items);
          return items;
        };
    user.doAs(action);
  }

  /// What happens where a filesystem fails in a file: what was only a moment's trouble is gone when
  /// Spark tries the task again, and what is for good is rejected in the end.
  private enum Failure {
    REJECTS,
    THROWS
  }

  /// Reads into one task's records.
  private final class Files {
    private final Configuration hadoop;
    private final Failure failure;
    private final Sink sink;
    private final PlacedReader reader;

    Files(Configuration hadoop, Failure failure, Consumer<byte[]> out) {
      this.hadoop = hadoop;
      this.failure = failure;
      this.sink = new Encoding(reading.lines(), out);
      this.reader = PlacedReader.of(reading.reading(), sink);
    }

    void read(List<InputItem> items) {
      for (InputItem item : items) {
        switch (item) {
          case InputItem.LocalFile local -> reader.readFile(Path.of(local.file()), local.place());
          case InputItem.RemoteFile remote -> read(remote);
          case InputItem.Refused refused -> sink.reject(refused.location(), refused.reason());
        }
      }
      reader.seenNames().forEach(seen::add);
      reader.unseenNames().forEach(unseen::add);
    }

    private void read(InputItem.RemoteFile file) {
      org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(URI.create(file.address()));
      try {
        FileSystem files = path.getFileSystem(hadoop);
        try (InputStream in = files.open(path)) {
          reader.read(
              switch (failure) {
                case REJECTS -> in;
                case THROWS -> new UnforgivingStream(in);
              },
              file.place());
        }
      } catch (FileNotFoundException | AccessControlException e) {
        sink.reject(file.location(), InputListing.reason(e));
      } catch (IOException e) {
        switch (failure) {
          case REJECTS -> sink.reject(file.location(), InputListing.reason(e));
          case THROWS -> throw new UncheckedIOException(file.address(), e);
        }
      }
    }
  }

  /// Hands records on as bytes.
  private record Encoding(Lines lines, Consumer<byte[]> out) implements Sink {
    @Override
    public void accept(Found found) {
      Found handed =
          switch (lines) {
            case KEPT -> found;
            case DROPPED -> found.withoutLine();
          };
      add(new ReadRecord.Accepted(handed));
    }

    @Override
    public void reject(String location, String reason) {
      add(new ReadRecord.Refused(new Rejected(location, reason)));
    }

    private void add(ReadRecord record) {
      ByteArrayDataOutput bytes = ByteStreams.newDataOutput();
      CODEC.write(record, bytes);
      out.accept(bytes.toByteArray());
    }
  }
}
