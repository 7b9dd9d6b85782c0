package news.stemma.app.cli;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A folder to work in, while a run lasts: in the output's folder, where a run that was broken off
/// finds it again, or else one that is gone with the run.
final class Workspace implements Closeable {
  private static final String NAME = ".stemma-work";

  private final Path folder;
  private final boolean temporary;

  private Workspace(Path folder, boolean temporary) {
    this.folder = folder;
    this.temporary = temporary;
  }

  static Workspace in(Optional<Path> output) throws IOException {
    return output.isPresent()
        ? new Workspace(Files.createDirectories(output.get().resolve(NAME)), false)
        : new Workspace(Files.createTempDirectory("stemma-"), true);
  }

  Path folder() {
    return folder;
  }

  void delete() throws IOException {
    MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
  }

  @Override
  public void close() throws IOException {
    if (temporary && Files.exists(folder)) {
      delete();
    }
  }
}
