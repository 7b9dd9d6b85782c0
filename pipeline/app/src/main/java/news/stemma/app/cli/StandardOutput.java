package news.stemma.app.cli;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;

/// Standard output, which remembers why it failed: print streams only know that they did.
final class StandardOutput extends FilterOutputStream {
  private Optional<String> failure = Optional.empty();

  StandardOutput() {
    super(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16));
  }

  private interface Writing {
    void to(OutputStream out) throws IOException;
  }

  @Override
  public void write(int b) throws IOException {
    remembering(stream -> stream.write(b));
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    remembering(stream -> stream.write(bytes, offset, length));
  }

  @Override
  public void flush() throws IOException {
    remembering(OutputStream::flush);
  }

  private void remembering(Writing writing) throws IOException {
    try {
      writing.to(out);
    } catch (IOException e) {
      failure = failure.or(() -> Optional.of(String.valueOf(e.getMessage())));
      throw e;
    }
  }

  /// Why it failed; empty where it didn't, and where the reader closed it, as `head` does.
  Optional<String> failure() {
    return failure.filter(message -> !message.contains("Broken pipe"));
  }
}
