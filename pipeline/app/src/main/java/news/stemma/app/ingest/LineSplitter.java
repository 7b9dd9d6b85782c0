package news.stemma.app.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Splits a stream into lines, which end in `\n`, `\r\n` or `\r`, block by block. A line longer
/// than a limit is passed over without being held.
final class LineSplitter {
  private static final int BLOCK = 1 << 18;

  /// Takes the lines, numbered from 1.
  interface Lines {
    /// @param line with its end, but where the stream ends
    void line(long number, byte[] line);

    void tooLong(long number);
  }

  /// The stream broke off, or can't be read on.
  static final class BrokenLineException extends IOException {
    private static final long serialVersionUID = 1;

    private final long number;
    private final IOException reason;

    BrokenLineException(long number, IOException reason) {
      super(reason);
      this.number = number;
      this.reason = reason;
    }

    IOException reason() {
      return reason;
    }

    /// Of the line in which it broke off.
    long number() {
      return number;
    }
  }

  private final InputStream in;
  private final int limit;
  private final Lines lines;

  private byte[] buffer = new byte[BLOCK];
  private int start;
  private int end;
  private long number = 1;
  private boolean tooLong;
  private boolean atEnd;

  private LineSplitter(InputStream in, int limit, Lines lines) {
    this.in = in;
    this.limit = limit;
    this.lines = lines;
  }

  /// @param limit in bytes
  /// @throws BrokenLineException after all lines before the break were handed over
  static void split(InputStream in, int limit, Lines lines) throws BrokenLineException {
    LineSplitter splitter = new LineSplitter(in, limit, lines);
    try {
      splitter.split();
    } catch (IOException e) {
      throw new BrokenLineException(splitter.number, e);
    }
  }

  private void split() throws IOException {
    int at = start;
    while (true) {
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      // Whether \n follows on \r can't be told before the next block is there.
      if (at < end && (buffer[at] == '\n' || at + 1 < end || atEnd)) {
        boolean both = buffer[at] == '\r' && at + 1 < end && buffer[at + 1] == '\n';
        at += both ? 2 : 1;
        emit(at);
      } else if (atEnd) {
        emit(end);
        return;
      } else {
        int scanned = at - start;
        fill();
        at = start + scanned;
        if (scanned > limit) {
          tooLong = true;
          start = at;
        }
      }
    }
  }

  private void emit(int next) {
    if (tooLong || next - start > limit) {
      lines.tooLong(number);
    } else if (next > start) {
      lines.line(number, Arrays.copyOfRange(buffer, start, next));
    }
    number++;
    tooLong = false;
    start = next;
  }

  /// Reads on, behind what is left.
  private void fill() throws IOException {
    if (start > 0) {
      System.arraycopy(buffer, start, buffer, 0, end - start);
      end -= start;
      start = 0;
    }
    if (end == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * buffer.length);
    }
    int read = in.read(buffer, end, buffer.length - end);
    atEnd = read < 0;
    end += Math.max(read, 0);
  }
}
