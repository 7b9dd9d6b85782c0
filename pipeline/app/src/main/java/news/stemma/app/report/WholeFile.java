package news.stemma.app.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes files that are whole or not there.
public final class WholeFile {
  /// Writes into the file it is given.
  public interface Writing {
    void to(Path partial) throws IOException;
  }

  private WholeFile() {}

  /// Writes beside the file, then gives it its name.
  public static void write(Path file, Writing writing) throws IOException {
    Path partial = file.resolveSibling("." + file.getFileName() + ".partial");
    try {
      writing.to(partial);
      Files.move(
          partial, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(partial);
    }
  }
}
