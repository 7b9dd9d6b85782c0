package news.stemma.app.http;

import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Work of one kind: some at once, some waiting, and no more. Runs on threads of its own, for what
/// computes on a virtual thread keeps all others from theirs.
final class Lane implements AutoCloseable {
  private final String name;
  private final ThreadPoolExecutor workers;

  private Lane(String name, ThreadPoolExecutor workers) {
    this.name = name;
    this.workers = workers;
  }

  /// @param atOnce pieces of work, from 1
  /// @param waiting pieces, from 1
  static Lane of(String name, int atOnce, int waiting) {
    ThreadPoolExecutor workers =
        new ThreadPoolExecutor(
            atOnce,
            atOnce,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(waiting),
            Thread.ofPlatform().daemon().name("stemma-" + name + "-", 0).factory());
    return new Lane(name, workers);
  }

  String name() {
    return name;
  }

  int inWork() {
    return workers.getActiveCount();
  }

  int waiting() {
    return workers.getQueue().size();
  }

  /// What the work gives. Work that has begun isn't interrupted when its time is over, for it may
  /// hold files; it must heed its own deadline.
  ///
  /// @throws ProblemException where there is no room, or the time is over
  /// @throws Exception what the work throws
  <T> T run(Duration within, Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    try {
      workers.execute(task);
    } catch (RejectedExecutionException e) {
      throw ProblemException.of(
          ProblemKind.BUSY, "more of this is waiting than can be done soon; try again");
    }
    try {
      return await(task, within);
    } finally {
      if (task.cancel(false)) {
        workers.remove(task);
      }
    }
  }

  /// Waits for work that somebody else does.
  ///
  /// @throws ProblemException where the time is over
  /// @throws Exception what the work throws
  static <T> T await(Future<T> work, Duration within) throws Exception {
    try {
      return work.get(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      throw ProblemException.of(ProblemKind.TOO_LONG, "it took too long; try again");
    } catch (ExecutionException e) {
      throw unwrapped(e);
    }
  }

  private static Exception unwrapped(ExecutionException e) {
    return switch (e.getCause()) {
      case Exception cause -> cause;
      case null, default -> e;
    };
  }

  @Override
  public void close() {
    workers.shutdown();
  }
}
