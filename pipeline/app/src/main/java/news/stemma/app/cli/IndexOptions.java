package news.stemma.app.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
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
    if (!Files.isDirectory(folder)) {
      throw new Main.UserException(
          "there is no index in " + folder + "; 'stemma index add " + folder + " INPUT' makes one");
    }
    return folder(folder, Optional.empty());
  }

  /// The folder of an index that may still have to be made.
  IndexFolder folder(Path folder, Optional<Storing> storing) throws IOException {
    if (Files.isRegularFile(folder)) {
      throw new Main.UserException(folder + " is a file; an index needs a folder");
    }
    return IndexFolder.of(folder, configuration().scheme().toString(), storing);
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
