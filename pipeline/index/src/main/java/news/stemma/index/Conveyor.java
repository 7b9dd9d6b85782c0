package news.stemma.index;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/// Takes inputs one by one, runs a stage over them on several threads, and hands over what it gives
/// in the order of the inputs, on the thread that adds them. Who adds waits where the stage doesn't
/// keep up.
public final class Conveyor<T, R> {
  /// Inputs that a thread takes at a time.
  private static final int CHUNK = 64;

  private final Executor executor;
  private final int chunks;
  private final Function<T, ? extends List<R>> stage;
  private final Consumer<R> results;
  private final ArrayDeque<CompletableFuture<List<R>>> coming = new ArrayDeque<>();
  private List<T> chunk = new ArrayList<>(CHUNK);

  /// @param chunks of inputs that are under way at a time
  Conveyor(
      Executor executor, int chunks, Function<T, ? extends List<R>> stage, Consumer<R> results) {
    this.executor = executor;
    this.chunks = chunks;
    this.stage = stage;
    this.results = results;
  }

  public void add(T input) {
    chunk.add(input);
    if (chunk.size() == CHUNK) {
      begin();
    }
  }

  private void begin() {
    if (coming.size() == chunks) {
      handOver();
    }
    List<T> inputs = chunk;
    chunk = new ArrayList<>(CHUNK);
    coming.add(CompletableFuture.supplyAsync(() -> run(inputs), executor));
  }

  private List<R> run(List<T> inputs) {
    List<R> given = new ArrayList<>(inputs.size());
    inputs.forEach(input -> given.addAll(stage.apply(input)));
    return given;
  }

  private void handOver() {
    StoredList.join(coming.remove()).forEach(results);
  }

  /// Waits for all that was added.
  public void finish() {
    begin();
    while (!coming.isEmpty()) {
      handOver();
    }
  }
}
