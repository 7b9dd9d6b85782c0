package news.stemma.app.ingest.markup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;

/// A stream that goes back a little way, to find where the next record begins when one is broken.
///
/// A stream that fails ends there: what came before it is all that there is.
final class RewindableChannel implements ReadableByteChannel {
  /// Bytes that it can go back, at least.
  static final int WINDOW = 1 << 16;

  private final InputStream in;
  private final byte[] window = new byte[2 * WINDOW];
  private long windowStart;
  private int end;
  private int at;
  private boolean ended;

  RewindableChannel(InputStream in) {
    this.in = in;
  }

  /// Bytes before the next.
  long position() {
    return windowStart + at;
  }

  @Override
  public int read(ByteBuffer target) {
    if (at == end && !fill()) {
      return -1;
    }
    int count = Math.min(target.remaining(), end - at);
    target.put(window, at, count);
    at += count;
    return count;
  }

  private boolean fill() {
    if (end == window.length) {
      System.arraycopy(window, WINDOW, window, 0, WINDOW);
      windowStart += WINDOW;
      end -= WINDOW;
      at -= WINDOW;
    }
    int count = ended ? -1 : readSome();
    ended = count < 0;
    end += Math.max(count, 0);
    return !ended;
  }

  private int readSome() {
    try {
      return in.read(window, end, window.length - end);
    } catch (IOException e) {
      return -1;
    }
  }

  /// Goes to the next place from which on the stream has these bytes; to its end where there is
  /// none.
  ///
  /// @param from the first place to look at; as far back as possible where that is too far
  /// @return whether there is such a place
  boolean seek(byte[] mark, long from) {
    at = (int) (Math.max(from, windowStart) - windowStart);
    while (true) {
      while (end - at < mark.length) {
        int reached = at;
        long before = windowStart;
        at = end;
        if (!fill()) {
          return false;
        }
        at = reached - (int) (windowStart - before);
      }
      if (startsAt(at, mark)) {
        return true;
      }
      at++;
    }
  }

  /// Whether these bytes stand at a place that was read and is still near enough to tell.
  boolean has(byte[] mark, long place) {
    long offset = place - windowStart;
    return offset >= 0 && offset + mark.length <= end && startsAt((int) offset, mark);
  }

  private boolean startsAt(int place, byte[] mark) {
    for (int i = 0; i < mark.length; i++) {
      if (window[place + i] != mark[i]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public boolean isOpen() {
    return true;
  }

  /// The stream is for its owner to close.
  @Override
  public void close() {}
}
