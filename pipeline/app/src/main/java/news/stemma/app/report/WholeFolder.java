package news.stemma.app.report;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes folders that are whole or not there.
public final class WholeFolder {
  /// Writes into the folder it is given, which is empty.
  public interface Writing {
    void to(Path partial) throws IOException;
  }

  private WholeFolder() {}

  /// Writes beside the folder, then gives it its name, in the place of what was there.
  public static void write(Path folder, Writing writing) throws IOException {
    Path partial = folder.resolveSibling("." + folder.getFileName() + ".partial");
    Path old = folder.resolveSibling("." + folder.getFileName() + ".old");
    delete(partial);
    delete(old);
    try {
      Files.createDirectory(partial);
      writing.to(partial);
      if (Files.exists(folder)) {
        Files.move(folder, old, StandardCopyOption.ATOMIC_MOVE);
      }
      Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      delete(partial);
      delete(old);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
