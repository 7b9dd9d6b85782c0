package news.stemma.app.ingest;

import com.google.common.collect.ImmutableSet;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongConsumer;

/// Reads articles from files and streams whose places are known.
///
/// What can't be read is rejected with its place.
public final class PlacedReader {
  private final Sink sink;
  private final ContentReader contents;
  private final LongConsumer consumed;

  private PlacedReader(Sink sink, ContentReader contents, LongConsumer consumed) {
    this.sink = sink;
    this.contents = contents;
    this.consumed = consumed;
  }

  public static PlacedReader of(Reading reading, Sink sink) {
    return of(reading, sink, Limits.STANDARD);
  }

  static PlacedReader of(Reading reading, Sink sink, Limits limits) {
    return new PlacedReader(sink, new ContentReader(reading, sink, limits), reading.consumed());
  }

  /// Reads a file to its end, or what stands before a break.
  public void readFile(Path file, Place place) {
    if (!Files.isRegularFile(file)) {
      sink.reject(place.location(), "no regular file");
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      read(in, place);
    } catch (IOException e) {
      Rejected rejected = Rejected.of(place.location(), e);
      sink.reject(rejected.location(), rejected.reason());
    }
  }

  /// The same of a stream, which is not closed.
  public void read(InputStream in, Place place) {
    contents.read(metered(in), place);
  }

  private InputStream metered(InputStream in) {
    return new FilterInputStream(in) {
      @Override
      public int read() throws IOException {
        int read = super.read();
        consumed.accept(read < 0 ? 0 : 1);
        return read;
      }

      @Override
      public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        consumed.accept(Math.max(0, read));
        return read;
      }
    };
  }

  /// Of the names of fields that the user gave, those that some record has.
  public ImmutableSet<String> seenNames() {
    return contents.seenNames();
  }

  /// Those that no record has; none where there was no record.
  public ImmutableSet<String> unseenNames() {
    return contents.unseenNames();
  }

  /// What the user is told of a name that no record has.
  public static String unseen(String name) {
    return "no record has a field " + name + ", which --map names";
  }
}
