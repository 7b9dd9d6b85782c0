package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Folders that Spark has written.
class SparkFoldersTest {
  @TempDir private Path folder;

  private Path article() throws IOException {
    Path input = Files.createDirectories(folder.resolve("in"));
    Files.writeString(
        input.resolve("part-00000.txt"), "The ferry of Orlen stays in port until the storm ends.");
    return input;
  }

  @Test
  void marksBesideArticlesAreNone() throws IOException {
    Path input = article();
    for (String mark : new String[] {"_SUCCESS", "_committed_17", "_metadata"}) {
      Files.createFile(input.resolve(mark));
    }
    Files.writeString(input.resolve("_ours.txt"), "The mayor of Veldau opened the new bridge.");
    Shell shell = Shell.run("trace", input.toString(), "-o", folder.resolve("out").toString());
    assertThat(shell.err()).contains("2 read: 2 articles, 0 duplicates, 0 rejected");
  }

  @Test
  void filesAreNotWrittenBesideParts() throws IOException {
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("_stemma"), "a run");
    for (String command : new String[] {"trace", "dedup"}) {
      Shell shell = Shell.run(command, article().toString(), "-o", out.toString(), "--overwrite");
      assertThat(shell.err()).contains(out + " holds a run in parts, which Spark wrote");
      assertThat(out).isDirectoryNotContaining(file -> file.toString().endsWith(".json"));
    }
  }
}
