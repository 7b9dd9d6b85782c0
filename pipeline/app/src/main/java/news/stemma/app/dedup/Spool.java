package news.stemma.app.dedup;

import com.github.luben.zstd.ZstdInputStream;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A stream that keeps what is read from it, to be read once more.
public final class Spool extends FilterInputStream {
  private final OutputStream copy;

  private Spool(InputStream in, OutputStream copy) {
    super(in);
    this.copy = copy;
  }

  /// The stream, with a copy in the file.
  public static Spool into(Path file, InputStream in) {
    try {
      return new Spool(in, new ZstdOutputStream(Files.newOutputStream(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The copy.
  public static InputStream again(Path file) {
    try {
      return new ZstdInputStream(Files.newInputStream(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    if (b >= 0) {
      keep(new byte[] {(byte) b}, 0, 1);
    }
    return b;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    keep(bytes, offset, Math.max(0, read));
    return read;
  }

  /// A copy that can't be written is not the fault of the input, for which a reader would take it.
  private void keep(byte[] bytes, int offset, int length) {
    try {
      copy.write(bytes, offset, length);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public long skip(long bytes) throws IOException {
    return readNBytes((int) Math.min(bytes, 1 << 16)).length;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  /// Ends the copy; what is read from stays open.
  @Override
  public void close() throws IOException {
    copy.close();
  }
}
