package news.stemma.app.ingest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Watches for the record that ends a zip. Where a zip breaks off between two entries, nothing else
/// tells it from a whole one.
final class ZipEnd extends FilterInputStream {
  /// `PK 5 6`, as a number.
  private static final int SIGNATURE = 0x504B0506;

  private int last;
  private boolean seen;

  ZipEnd(InputStream in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int read = super.read(into, offset, length);
    for (int i = offset; i < offset + read; i++) {
      last = last << 8 | (into[i] & 0xFF);
      seen |= last == SIGNATURE;
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }

  boolean seen() {
    return seen;
  }
}
