package news.stemma.app.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/// Reads bodies, up to a size and within a time.
///
/// @param bytes that a body may have
/// @param within which it must have come
record RequestBody(int bytes, Duration within, ScheduledExecutorService timer) {
  /// Interrupts whoever waits for a body, unless it has come.
  private static final class Watch implements Runnable {
    private final Thread reader = Thread.currentThread();
    private boolean over;
    private boolean interrupted;

    @Override
    public synchronized void run() {
      if (!over) {
        interrupted = true;
        reader.interrupt();
      }
    }

    /// Ends the watch; tells whether it has interrupted, and takes that back.
    synchronized boolean end() {
      over = true;
      if (interrupted) {
        Thread.interrupted();
      }
      return interrupted;
    }
  }

  /// @throws ProblemException where it is too large or comes too slowly
  byte[] read(Context context) {
    if (context.req().getContentLengthLong() > bytes) {
      throw tooLarge();
    }
    Watch watch = new Watch();
    ScheduledFuture<?> alarm = timer.schedule(watch, within.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return upToLimit(context.req().getInputStream());
    } catch (IOException e) {
      if (watch.end()) {
        throw ProblemException.of(
            ProblemKind.SLOW_BODY,
            "the body didn't come within " + within.toSeconds() + " s; send it faster");
      }
      throw ProblemException.of(ProblemKind.MALFORMED, "the body broke off");
    } finally {
      watch.end();
      alarm.cancel(false);
    }
  }

  private byte[] upToLimit(InputStream in) throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (true) {
      // One byte more than there may be tells that there are too many.
      int read = in.read(buffer, 0, Math.min(buffer.length, bytes + 1 - body.size()));
      if (read < 0) {
        return body.toByteArray();
      }
      body.write(buffer, 0, read);
      if (body.size() > bytes) {
        throw tooLarge();
      }
    }
  }

  private ProblemException tooLarge() {
    return ProblemException.of(
        ProblemKind.TOO_LARGE, "a body may have " + bytes + " bytes; send less");
  }
}
