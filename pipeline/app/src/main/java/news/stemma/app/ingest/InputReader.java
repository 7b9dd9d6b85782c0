package news.stemma.app.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;

/// Reads articles from files, folders and standard input.
///
/// What can't be read is rejected with its place, and the rest is read all the same.
public final class InputReader {
  /// Standard input, as an input.
  public static final String STANDARD_INPUT = "-";

  private final Sink sink;
  private final InputStream standardInput;
  private final ContentReader contents;
  private final LongConsumer consumed;

  private InputReader(
      InputStream standardInput, Sink sink, ContentReader contents, LongConsumer consumed) {
    this.sink = sink;
    this.standardInput = standardInput;
    this.contents = contents;
    this.consumed = consumed;
  }

  /// Reads all inputs as they are; none of them can make it fail.
  public static Corpus read(List<String> inputs, InputStream standardInput) {
    return read(inputs, standardInput, Reading.STANDARD);
  }

  /// Reads all inputs; none of them can make it fail.
  public static Corpus read(List<String> inputs, InputStream standardInput, Reading reading) {
    Intake intake = new Intake();
    read(inputs, standardInput, reading, intake);
    return intake.corpus();
  }

  /// The same, each record handed over as soon as it is read.
  public static void read(
      List<String> inputs, InputStream standardInput, Reading reading, Sink sink) {
    read(inputs, standardInput, reading, Limits.STANDARD, sink);
  }

  static void read(
      List<String> inputs, InputStream standardInput, Reading reading, Limits limits, Sink sink) {
    ContentReader contents = new ContentReader(reading, sink, limits);
    InputReader reader = new InputReader(standardInput, sink, contents, reading.consumed());
    inputs.forEach(reader::readInput);
    contents.finish();
  }

  private void readInput(String input) {
    if (input.equals(STANDARD_INPUT)) {
      contents.read(metered(standardInput), Place.of(STANDARD_INPUT, Optional.empty()));
      return;
    }
    if (input.isEmpty()) {
      sink.reject("(empty)", "no name of a file or folder");
      return;
    }
    Path path = Path.of(input);
    if (Files.isDirectory(path)) {
      readFolder(path);
    } else if (Files.exists(path)) {
      readFile(path, Place.of(path.getFileName().toString(), Optional.of(path)));
    } else {
      sink.reject(input, "no such file or folder");
    }
  }

  private void readFolder(Path folder) {
    try {
      Files.walkFileTree(folder, new FolderVisitor(folder));
    } catch (IOException e) {
      reject(folder.toString(), e);
    }
  }

  /// Reads every file below a folder but hidden ones.
  private final class FolderVisitor extends SimpleFileVisitor<Path> {
    private final Path folder;

    FolderVisitor(Path folder) {
      this.folder = folder;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return isHidden(directory) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (!isHidden(file)) {
        readFile(file, Place.below(location(file), file));
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      reject(location(file), e);
      return FileVisitResult.CONTINUE;
    }

    private boolean isHidden(Path path) {
      return !path.equals(folder) && path.getFileName().toString().startsWith(".");
    }

    private String location(Path file) {
      return folder.relativize(file).toString().replace('\\', '/');
    }
  }

  private void readFile(Path file, Place place) {
    if (!Files.isRegularFile(file)) {
      sink.reject(place.location(), "no regular file");
      return;
    }
    try (InputStream in = Files.newInputStream(file)) {
      contents.read(metered(in), place);
    } catch (IOException e) {
      reject(place.location(), e);
    }
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

  private void reject(String location, IOException e) {
    Rejected rejected = Rejected.of(location, e);
    sink.reject(rejected.location(), rejected.reason());
  }
}
