package news.stemma.spark.rows;

import com.google.common.base.Throwables;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.spark.TaskContext;
import org.apache.spark.util.TaskCompletionListener;
import org.jspecify.annotations.Nullable;

/// What some work hands over, one by one: the work goes on in a thread of its own while the task
/// goes through what comes of it, and waits when it is far ahead. So no more than some batches are
/// in memory, however much comes.
public final class Handover<R> implements Iterator<R> {
  private static final int BATCH = 256;
  private static final int BATCHES = 4;

  /// A batch that is not full is the last.
  private final BlockingQueue<List<R>> batches = new ArrayBlockingQueue<>(BATCHES);

  private volatile @Nullable Throwable failure;
  private List<R> batch = List.of();
  private int next;
  private boolean ended;

  private Handover() {}

  /// Begins the work, which ends with the task at the latest.
  ///
  /// @param work doesn't ask for Spark's task
  public static <R> Iterator<R> of(Consumer<Consumer<R>> work) {
    Handover<R> handover = new Handover<>();
    Thread thread =
        Thread.ofPlatform().daemon().name("stemma-rows").start(() -> handover.run(work));
    TaskCompletionListener stop = context -> stop(thread);
    TaskContext.get().addTaskCompletionListener(stop);
    return handover;
  }

  private static void stop(Thread thread) {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run(Consumer<Consumer<R>> work) {
    Filling filling = new Filling();
    try {
      work.accept(filling);
    } catch (Throwable e) {
      failure = e;
    } finally {
      filling.finish();
    }
  }

  private final class Filling implements Consumer<R> {
    private List<R> filling = new ArrayList<>();

    @Override
    public void accept(R result) {
      filling.add(result);
      if (filling.size() == BATCH) {
        put();
      }
    }

    private void put() {
      try {
        batches.put(filling);
        filling = new ArrayList<>();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new CancellationException("the task has ended");
      }
    }

    /// Where the task has ended, nobody waits for it.
    void finish() {
      if (!Thread.currentThread().isInterrupted()) {
        put();
      }
    }
  }

  @Override
  public boolean hasNext() {
    while (next == batch.size() && !ended) {
      batch = take();
      next = 0;
      ended = batch.size() < BATCH;
      if (ended && failure != null) {
        Throwables.throwIfUnchecked(failure);
        throw new IllegalStateException(failure);
      }
    }
    return next < batch.size();
  }

  private List<R> take() {
    try {
      return batches.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException("the task was stopped");
    }
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return batch.get(next++);
  }
}
