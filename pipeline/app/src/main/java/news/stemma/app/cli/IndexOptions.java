package news.stemma.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import news.stemma.Configuration;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.newsroom.Newsroom;
import news.stemma.index.living.BadIndexException;
import news.stemma.index.living.IndexFolder;
import news.stemma.index.living.IndexInUseException;
import news.stemma.index.living.Storing;
import picocli.CommandLine.Option;

/// Options of every command that opens an index.
final class IndexOptions {
  /// How the name of a commit of Lucene begins.
  private static final String COMMIT = "segments_";

  /// What Lucene calls its lock, a commit in the making, and the files of segments.
  private static final Pattern UNCOMMITTED =
      Pattern.compile("write\\.lock|pending_segments_.*|_[0-9a-z]+[_.].*");

  @Option(
      names = "--seed",
      paramLabel = "N",
      description =
          "Seed of the hash functions, the same whenever an index is used; 42 by default.")
  long seed = 42;

  @Option(
      names = "--max-memory",
      paramLabel = "SIZE",
      description = "Memory to work with at most, such as 2g or 512m.")
  String maxMemory = "";

  @Option(names = "--quiet", description = "No messages but errors.")
  boolean quiet;

  Configuration configuration() {
    return Lexicons.configuration(seed);
  }

  /// The folder of an index that is there.
  IndexFolder folder(Path folder) throws IOException {
    refuseFile(folder);
    if (!holdsIndex(folder)) {
      throw new Main.UserException(
          "there is no index in "
              + folder
              + (isFree(folder)
                  ? "; 'stemma index add " + folder + " INPUT' makes one"
                  : "; name the folder of one"));
    }
    return opened(folder, Optional.empty());
  }

  /// The folder of an index that may still have to be made.
  IndexFolder folder(Path folder, Optional<Storing> storing) throws IOException {
    refuseFile(folder);
    if (!holdsIndex(folder) && !isFree(folder)) {
      throw new Main.UserException(folder + " holds other files; name a new or empty folder");
    }
    return opened(folder, storing);
  }

  private IndexFolder opened(Path folder, Optional<Storing> storing) throws IOException {
    return IndexFolder.of(folder, configuration().scheme().toString(), storing);
  }

  private static void refuseFile(Path folder) {
    if (Files.isRegularFile(folder)) {
      throw new Main.UserException(folder + " is a file; an index needs a folder");
    }
  }

  /// Whether something was ever committed there.
  private static boolean holdsIndex(Path folder) throws IOException {
    return names(folder).stream().anyMatch(name -> name.startsWith(COMMIT));
  }

  /// Whether an index may be made there: nothing is in it but what a first run leaves that was
  /// broken off before it committed.
  private static boolean isFree(Path folder) throws IOException {
    return names(folder).stream().allMatch(name -> UNCOMMITTED.matcher(name).matches());
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  /// Opens for writing.
  ///
  /// @param patience for how long what comes is gathered before it is made durable
  Newsroom newsroom(Path path, IndexFolder folder, Duration patience) throws IOException {
    return asked(
        path,
        () ->
            Newsroom.open(folder, new Newsroom.Options(configuration(), Main.version(), patience)));
  }

  /// Something that is asked of an index.
  interface Asking<T> {
    T ask() throws IOException;
  }

  /// Asks, and says what is wrong with the index.
  static <T> T asked(Path path, Asking<T> asking) throws IOException {
    try {
      return asking.ask();
    } catch (BadIndexException e) {
      throw new Main.UserException(path + ": " + e.getMessage());
    } catch (IndexInUseException e) {
      throw new Main.TryAgainException(
          path
              + " is being written by another process, such as a server; wait for it, or hand"
              + " articles to the server");
    }
  }
}
