package news.stemma.spark.input;

import com.google.common.collect.AbstractIterator;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// What a reader hands over one by one, for who asks for one after the other. The reader runs on a
/// thread of its own, and waits where it is some megabytes ahead.
final class ReadAhead extends AbstractIterator<byte[]> {
  private static final int AHEAD_BYTES = 8 << 20;

  private sealed interface Step {
    static final class Item implements Step {
      private final byte[] bytes;

      Item(byte[] bytes) {
        this.bytes = bytes;
      }
    }

    record End() implements Step {}

    record Failure(Throwable cause) implements Step {}
  }

  /// Nobody wants what else would be read.
  private static final class AbandonedException extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final LinkedBlockingQueue<Step> steps = new LinkedBlockingQueue<>();
  private final Semaphore room = new Semaphore(AHEAD_BYTES);
  private final Thread thread;

  private ReadAhead(Consumer<Consumer<byte[]>> reading) {
    this.thread = Thread.ofPlatform().daemon().name("stemma-reader").unstarted(() -> run(reading));
  }

  /// @param reading hands all items over, each the receiver's to keep
  static ReadAhead of(Consumer<Consumer<byte[]>> reading) {
    ReadAhead ahead = new ReadAhead(reading);
    ahead.thread.start();
    return ahead;
  }

  /// Whatever the reader throws is thrown again where its items are taken.
  @SuppressWarnings("CatchingThrowable")
  private void run(Consumer<Consumer<byte[]>> reading) {
    try {
      reading.accept(this::put);
      steps.add(new Step.End());
    } catch (Throwable e) {
      steps.add(new Step.Failure(e));
    }
  }

  private void put(byte[] item) {
    try {
      room.acquire(charge(item));
      steps.add(new Step.Item(item));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AbandonedException();
    }
  }

  private static int charge(byte[] item) {
    return Math.clamp(item.length, 1 << 10, AHEAD_BYTES);
  }

  @Override
  protected byte @Nullable [] computeNext() {
    try {
      return switch (steps.take()) {
        case Step.Item item -> {
          room.release(charge(item.bytes));
          yield item.bytes;
        }
        case Step.End end -> endOfData();
        case Step.Failure(Throwable cause) -> throw new IllegalStateException(cause);
      };
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /// Stops the reader, if it is still at it.
  void abandon() {
    thread.interrupt();
  }
}
