package news.stemma.index;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What batches of articles leave for those that come after them: a folder of record files a night,
/// which nobody changes any more, and the file `state`, which says which of them count. To add a
/// night is to replace that file.
///
/// Locked while it is open.
public final class NightState implements Closeable {
  private static final String FORMAT = "stemma dedup state 1";
  private static final String STATE = "state";
  private static final String WORK = "work";

  /// Begins the last line, which says how many there are before it.
  private static final String END = "lines ";

  private static final String NIGHT = "night-";
  private static final String UNDATED = "-";

  private final Path folder;
  private final String scheme;
  private final FileChannel lock;
  private ImmutableList<Night> nights = ImmutableList.of();

  /// A night.
  ///
  /// @param name of its folder
  /// @param batch names all that came that night
  /// @param newest date that was known then; empty where there was none
  public record Night(String name, String batch, Optional<Instant> newest) {
    private String line() {
      return String.join(" ", name, batch, newest.map(Instant::toString).orElse(UNDATED));
    }

    private static Night parse(String line) {
      List<String> columns = Splitter.on(' ').splitToList(line);
      Optional<Instant> newest =
          Optional.of(columns.get(2)).filter(date -> !date.equals(UNDATED)).map(Instant::parse);
      return new Night(columns.get(0), columns.get(1), newest);
    }
  }

  /// The state can't be used; the message says why.
  public static final class BadStateException extends RuntimeException {
    private static final long serialVersionUID = 1;

    BadStateException(String message) {
      super(message);
    }
  }

  /// Another run is using the state.
  public static final class InUseException extends RuntimeException {
    private static final long serialVersionUID = 1;

    InUseException(String message) {
      super(message);
    }
  }

  private NightState(Path folder, String scheme, FileChannel lock) {
    this.folder = folder;
    this.scheme = scheme;
    this.lock = lock;
  }

  /// Opens the state, or begins one.
  ///
  /// @param scheme names how all in it is made
  /// @throws InUseException where it is locked
  /// @throws BadStateException where it is of another scheme or version
  public static NightState open(Path folder, String scheme) {
    try {
      Files.createDirectories(folder);
      refuseOthers(folder);
      NightState state = new NightState(folder, scheme, locked(folder));
      try {
        state.read();
      } catch (IOException | RuntimeException e) {
        state.close();
        throw e;
      }
      return state;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A folder that holds something, and no state, is not made one.
  private static void refuseOthers(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      boolean isOther =
          files.map(file -> file.getFileName().toString()).anyMatch(name -> !name.equals("lock"));
      if (isOther && !Files.exists(folder.resolve(STATE))) {
        throw new BadStateException(
            folder + " holds files and no state; name an empty folder, or a new one");
      }
    }
  }

  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException e) {
      // Another run of this very process has it.
    }
    channel.close();
    throw new InUseException("another run is using the state " + folder + "; try again later");
  }

  private void read() throws IOException {
    Path file = folder.resolve(STATE);
    if (!Files.exists(file)) {
      write(nights);
      return;
    }
    List<String> lines = lines(file);
    if (!lines.getFirst().equals(FORMAT) || !lines.get(1).equals(scheme)) {
      throw new BadStateException(
          "the state "
              + folder
              + " was made by another version, --seed or --jaccard of Stemma; begin a new one in"
              + " another folder");
    }
    nights =
        lines.subList(2, lines.size() - 1).stream()
            .map(Night::parse)
            .collect(ImmutableList.toImmutableList());
  }

  /// All of them, the last of which counts the others.
  private List<String> lines(Path file) {
    try {
      List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
      if (lines.size() > 2 && lines.getLast().equals(END + (lines.size() - 1))) {
        return lines;
      }
    } catch (IOException e) {
      // It is no text, or no file.
    }
    throw new BadStateException(
        "the state "
            + folder
            + " is damaged; put back a copy of it, or begin a new one in another folder");
  }

  /// In the order in which they came.
  public ImmutableList<Night> nights() {
    return nights;
  }

  /// A folder for the files of the night to come; what a run that was broken off left is still
  /// there.
  public Path work() {
    try {
      return Files.createDirectories(folder.resolve(WORK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A file of a night.
  public RecordFile file(Night night, String name) {
    return RecordFile.open(folder.resolve(night.name()), name)
        .orElseThrow(() ->
            new BadStateException(
                "the state "
                    + folder
                    + " is damaged in "
                    + night.name()
                    + "; put back a copy of it, or begin a new one in another folder"));
  }

  /// The name of the night to come.
  public String next() {
    int last =
        nights.isEmpty() ? 0 : Integer.parseInt(nights.getLast().name().substring(NIGHT.length()));
    return NIGHT + (last + 1);
  }

  /// Adds a night, and drops earlier ones.
  ///
  /// @param earlier nights that still count
  /// @param files of the work folder that are the night's
  public void add(List<Night> earlier, Night night, List<String> files) {
    Path its = folder.resolve(night.name());
    ImmutableList<Night> all = ImmutableList.<Night>builder().addAll(earlier).add(night).build();
    try {
      delete(its);
      Files.createDirectories(its);
      for (String file : files) {
        RecordFile.move(work(), file, its);
      }
      write(all);
      nights = all;
      dropOthers();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(List<Night> all) throws IOException {
    List<String> lines = new ArrayList<>(List.of(FORMAT, scheme));
    all.forEach(night -> lines.add(night.line()));
    lines.add(END + lines.size());
    byte[] text = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
    Path partial = folder.resolve(STATE + ".partial");
    try (FileChannel out =
        FileChannel.open(
            partial,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      for (ByteBuffer bytes = ByteBuffer.wrap(text); bytes.hasRemaining(); ) {
        out.write(bytes);
      }
      out.force(false);
    }
    Files.move(
        partial,
        folder.resolve(STATE),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  private void dropOthers() throws IOException {
    List<Path> others;
    try (Stream<Path> files = Files.list(folder)) {
      others =
          files
              .filter(file -> file.getFileName().toString().matches(NIGHT + "\\d+"))
              .filter(file ->
                  nights.stream()
                      .noneMatch(night -> night.name().equals(file.getFileName().toString())))
              .toList();
    }
    for (Path other : others) {
      delete(other);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }

  /// Deletes the work folder.
  public void deleteWork() {
    try {
      delete(folder.resolve(WORK));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
