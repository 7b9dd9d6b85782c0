package news.stemma.index;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A file for what doesn't fit in memory for a while; gone when it is closed.
final class SpillFile implements Closeable {
  private final Path file;
  private final FileChannel channel;
  private long length;

  SpillFile(Path folder) {
    try {
      this.file = Files.createTempFile(folder, "spill-", ".rows");
      this.channel =
          FileChannel.open(
              file,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE,
              StandardOpenOption.DELETE_ON_CLOSE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Adds the buffer's bytes; gives where they start.
  long append(ByteBuffer bytes) {
    long start = length;
    length += bytes.remaining();
    try {
      for (long at = start; bytes.hasRemaining(); ) {
        at += channel.write(bytes, at);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return start;
  }

  /// Fills the buffer with the bytes from there on.
  void read(long start, ByteBuffer bytes) {
    try {
      for (long at = start; bytes.hasRemaining(); ) {
        int read = channel.read(bytes, at);
        if (read < 0) {
          throw new IOException(file + " ends too early");
        }
        at += read;
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
