package news.stemma.benchmarks.scale;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A program over one corpus, in a JVM of its own, into a folder of its own.
///
/// @param folder for what it writes and says
public record Job(Path home, Command command, Path corpus, Path folder) {
  /// What is measured.
  public enum Command {
    /// The yardstick, [PlainLoop].
    PLAIN,
    DEDUP,
    TRACE;

    @Override
    public String toString() {
      return switch (this) {
        case PLAIN -> "plain";
        case DEDUP -> "dedup";
        case TRACE -> "trace";
      };
    }

    private List<String> arguments(Path corpus, Path output) {
      return switch (this) {
        case PLAIN -> List.of("plain", corpus.toString(), "-o", output + ".jsonl.zst");
        case DEDUP -> List.of("dedup", corpus.toString(), "-o", output.toString());
        case TRACE ->
            List.of("trace", corpus.toString(), "-o", output.toString(), "--spill", "always");
      };
    }
  }

  Path output() {
    return folder.resolve("out");
  }

  private Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  private Program program() {
    return switch (command) {
      case PLAIN -> Program.bench(home);
      case DEDUP, TRACE -> Program.stemma(home);
    };
  }

  Process start() throws IOException {
    Files.createDirectories(folder);
    return program().start(command.arguments(corpus, output()), log());
  }

  /// Runs it to its end.
  Cost run() throws IOException {
    long start = System.nanoTime();
    Process process = start();
    Cost cost = Cost.of(process, folder, start);
    if (process.exitValue() != 0) {
      throw new RunFailedException(
          command + " ended with " + process.exitValue() + "; " + log() + " says why");
    }
    return cost;
  }

  void delete() throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
