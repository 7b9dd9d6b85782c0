package news.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import news.stemma.Progress;
import news.stemma.Stages;

/// Runs stages on a number of threads, in chunks; the results keep the order of the inputs.
final class ThreadedStages implements Stages, AutoCloseable {
  /// Chunks a thread gets: enough that a slow one doesn't hold up the others.
  private static final int CHUNKS = 16;

  private final int threads;
  private final Progress progress;
  private final ExecutorService executor;

  ThreadedStages(int threads, Progress progress) {
    this.threads = threads;
    this.progress = progress;
    this.executor = Executors.newFixedThreadPool(threads);
  }

  @Override
  public <T, R> List<R> map(String name, List<T> inputs, Function<T, R> stage) {
    AtomicLong done = new AtomicLong();
    Function<T, R> counted =
        input -> {
          R result = stage.apply(input);
          progress.at(name, done.incrementAndGet(), inputs.size());
          return result;
        };
    int chunk = Math.max(1, inputs.size() / (threads * CHUNKS));
    List<Future<List<R>>> futures = new ArrayList<>();
    for (int start = 0; start < inputs.size(); start += chunk) {
      List<T> part = inputs.subList(start, Math.min(inputs.size(), start + chunk));
      futures.add(executor.submit(() -> SEQUENTIAL.map(name, part, counted)));
    }
    List<R> results = new ArrayList<>(inputs.size());
    for (Future<List<R>> future : futures) {
      results.addAll(await(future));
    }
    return results;
  }

  private static <R> R await(Future<R> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
