package news.stemma.app.http;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// Keeps long answers in a file until the client has taken them: so they need no memory, and a slow
/// client holds nobody up.
final class Spool {
  private Spool() {}

  /// What writes an answer, piece by piece.
  interface Writing {
    void to(Consumer<byte[]> out) throws IOException;
  }

  /// The whole answer; its file goes when it is closed.
  static InputStream of(Writing writing) throws IOException {
    Path file = Files.createTempFile("stemma-", ".jsonl");
    try {
      try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
        writing.to(piece -> write(out, piece));
      }
      return Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  private static void write(OutputStream out, byte[] piece) {
    try {
      out.write(piece);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
