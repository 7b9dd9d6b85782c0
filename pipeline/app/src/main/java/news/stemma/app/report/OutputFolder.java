package news.stemma.app.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// A folder that a run writes: one file an array, each whole or not there, `run.json` last. Until
/// then a hidden file says that a run was begun.
public final class OutputFolder {
  /// The file that marks a folder as a whole run.
  public static final String RUN = "run.json";

  /// The folder in it that a run has to itself while it works.
  public static final String WORK = ".stemma-work";

  /// The file that marks a folder as one where Spark writes a run in parts.
  public static final String PARTS = "_stemma";

  private static final String BEGUN = ".stemma-begun";

  /// What runs of any command write.
  private static final ImmutableSet<String> FILES =
      ImmutableSet.<String>builder()
          .addAll(JsonReport.FILES)
          .add(MatchesCsv.FILE, "keep.jsonl", "annotated.jsonl", "merges.jsonl")
          .build();

  private OutputFolder() {}

  /// What runs of any command write, some of it each; `run.json` last.
  public static ImmutableList<String> files() {
    return ImmutableList.<String>builder().addAll(FILES).add(RUN).build();
  }

  /// Something stands where a run is to write.
  public static final class TakenException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private TakenException(String message) {
      super(message);
    }
  }

  /// Whether the folder holds this very run.
  ///
  /// @param files that a run writes
  /// @throws TakenException where it holds another, or files that no run wrote
  public static boolean holds(Path folder, String fingerprint, List<String> files) {
    if (!Files.exists(folder.resolve(RUN))) {
      foreignFile(folder, files)
          .ifPresent(file -> {
            throw new TakenException(
                folder
                    + " holds a "
                    + file
                    + " that is not of a run of Stemma; take another folder, or --overwrite to"
                    + " replace it");
          });
      return false;
    }
    try {
      if (Files.readString(folder.resolve(RUN)).contains("\"" + fingerprint + "\"")) {
        return true;
      }
    } catch (IOException e) {
      throw new TakenException("can't read " + folder.resolve(RUN) + ": " + e.getMessage());
    }
    throw new TakenException(
        folder + " holds another run; take another folder, or --overwrite to replace it");
  }

  /// A file that a run would replace, though no run that was begun here wrote it.
  ///
  /// @param files that a run writes
  private static Optional<String> foreignFile(Path folder, List<String> files) {
    return Files.exists(folder.resolve(BEGUN))
        ? Optional.empty()
        : files.stream().filter(file -> Files.exists(folder.resolve(file))).findFirst();
  }

  /// Marks a folder as one where a run was begun, and clears away what another one has left.
  public static void begin(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve(BEGUN), "a run of Stemma was begun here and not finished\n");
    Files.deleteIfExists(folder.resolve(RUN));
    for (String file : FILES) {
      Files.deleteIfExists(folder.resolve(file));
    }
  }

  /// Marks a folder as a whole run.
  ///
  /// @param run what made it and how much is in it, as JSON
  public static void finish(Path folder, String run) throws IOException {
    WholeFile.write(folder.resolve(RUN), partial -> Files.writeString(partial, run + "\n"));
    Files.deleteIfExists(folder.resolve(BEGUN));
  }

  /// Writes rows, a line each.
  public static void writeRows(Path file, Stream<ObjectNode> rows) throws IOException {
    WholeFile.write(
        file,
        partial -> {
          try (BufferedWriter out = Files.newBufferedWriter(partial, StandardCharsets.UTF_8)) {
            for (Iterator<ObjectNode> row = rows.iterator(); row.hasNext(); ) {
              out.write(JsonReport.string(row.next()));
              out.write('\n');
            }
          }
        });
  }

  /// Writes lines, which come with their ends, some at a time.
  static void writeLines(Path file, Iterable<byte[]> lines) throws IOException {
    WholeFile.write(
        file,
        partial -> {
          try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(partial))) {
            for (byte[] some : lines) {
              out.write(some);
            }
          }
        });
  }
}
