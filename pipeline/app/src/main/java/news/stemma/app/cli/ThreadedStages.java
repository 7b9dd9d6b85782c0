package news.stemma.app.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import news.stemma.Stages;

/// Runs stages on a number of threads, in chunks; the results keep the order of the inputs.
final class ThreadedStages implements Stages, AutoCloseable {
  /// Chunks a thread gets: enough that a slow one doesn't hold up the others.
  private static final int CHUNKS = 16;

  private final int threads;
  private final ExecutorService executor;

  ThreadedStages(int threads) {
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(threads);
  }

  @Override
  public <T, R> List<R> map(List<T> inputs, Function<T, R> stage) {
    int chunk = Math.max(1, inputs.size() / (threads * CHUNKS));
    List<Future<List<R>>> futures = new ArrayList<>();
    for (int start = 0; start < inputs.size(); start += chunk) {
      List<T> part = inputs.subList(start, Math.min(inputs.size(), start + chunk));
      futures.add(executor.submit(() -> SEQUENTIAL.map(part, stage)));
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
