package news.stemma.index;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.io.Closeable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import news.stemma.Engine;
import news.stemma.Progress;
import news.stemma.candidate.KeyRows;
import news.stemma.text.Codec;

/// Keeps what stages give in files of a folder. A stage whose file is there and whole is not run
/// again, so that a run that was killed goes on where it was.
public final class DiskEngine implements Engine, Closeable {
  /// Chunks that are under way for each thread.
  private static final int CHUNKS = 3;

  /// Of the heap, what a list's cache may take, and what an element is thought to.
  private static final int CACHE_SHARE = 16;

  private static final int ELEMENT_BYTES = 32 << 10;

  /// Of the heap, what rows may take that are grouped in memory.
  private static final int ROWS_SHARE = 8;

  private static final int ROW_BYTES = 24;

  private final Path folder;
  private final String origin;
  private final int threads;
  private final Progress progress;
  private final ExecutorService executor;
  private final ExecutorService ahead;
  private final List<RecordFile> open = new ArrayList<>();

  /// While a stage is run over a list, that is what is being done, and not the list gone through.
  private boolean running;

  /// @param folder to keep everything in; it must be there
  /// @param origin names all that the results depend on, the version included
  /// @param progress is told of stages, and of lists that are gone through
  public DiskEngine(Path folder, String origin, int threads, Progress progress) {
    this.folder = folder;
    this.origin = origin;
    this.threads = threads;
    this.progress = progress;
    this.executor = Executors.newFixedThreadPool(threads);
    this.ahead = Executors.newFixedThreadPool(threads);
  }

  @Override
  public <T, R> List<R> flatMap(
      String name, List<T> inputs, Function<T, ? extends List<R>> stage, Codec<R> codec) {
    return list(find(name).orElseGet(() -> run(name, inputs, stage, codec)), codec);
  }

  /// The whole file of this name, if an earlier run of the same origin has left it.
  public Optional<RecordFile> find(String name) {
    return RecordFile.open(folder, name, origin);
  }

  /// Begins the file of this name.
  public RecordFile.Writer writer(String name) {
    return new RecordFile.Writer(folder, name, origin);
  }

  /// Deletes the file of this name.
  public void delete(String name) {
    RecordFile.delete(folder, name);
  }

  /// The records of a file as a list; the file is closed with the engine.
  public <R> List<R> list(RecordFile file, Codec<R> codec) {
    return list(List.of(file), codec);
  }

  /// The records of files, one file after the other, as one list.
  public <R> List<R> list(List<RecordFile> files, Codec<R> codec) {
    open.addAll(files);
    int[] starts = new int[files.size() + 1];
    for (int i = 0; i < files.size(); i++) {
      starts[i + 1] = starts[i] + files.get(i).size();
    }
    return stored(
        files.isEmpty() ? "" : files.getFirst().name(),
        starts[files.size()],
        position -> {
          int file = file(starts, position);
          byte[] record = files.get(file).read(position - starts[file]);
          return codec.read(position, ByteStreams.newDataInput(record));
        });
  }

  /// The last file that starts at the position or before it and is not empty.
  private static int file(int[] starts, int position) {
    int file = 0;
    while (starts[file + 1] <= position) {
      file++;
    }
    return file;
  }

  private <R> List<R> stored(String name, int size, IntFunction<R> element) {
    long cached = Runtime.getRuntime().maxMemory() / CACHE_SHARE / ELEMENT_BYTES;
    return new StoredList<>(
        size,
        element,
        new StoredList.Ahead(ahead, threads + 1, done -> goneThrough(name, done, size)),
        (int) Math.min(cached, 1 << 16));
  }

  private void goneThrough(String name, int done, int of) {
    if (!running) {
      progress.at(name, done, of);
    }
  }

  private <T, R> RecordFile run(
      String name, List<T> inputs, Function<T, ? extends List<R>> stage, Codec<R> codec) {
    running = true;
    try (RecordFile.Writer writer = writer(name)) {
      Conveyor<T, byte[]> conveyor =
          conveyor(input -> encoded(stage.apply(input), codec), writer::add);
      int done = 0;
      for (T input : inputs) {
        conveyor.add(input);
        progress.at(name, ++done, inputs.size());
      }
      conveyor.finish();
      return writer.finish();
    } finally {
      running = false;
    }
  }

  /// Begins to run a stage over inputs that come one by one.
  ///
  /// @param results takes what the stage gives, in the order of the inputs
  public <T, R> Conveyor<T, R> conveyor(Function<T, ? extends List<R>> stage, Consumer<R> results) {
    return new Conveyor<>(executor, threads * CHUNKS, stage, results);
  }

  private static <R> List<byte[]> encoded(List<R> results, Codec<R> codec) {
    return results.stream().map(result -> encoded(result, codec)).toList();
  }

  /// The bytes of a record.
  public static <R> byte[] encoded(R result, Codec<R> codec) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    codec.write(result, out);
    return out.toByteArray();
  }

  @Override
  public <T, R> List<R> derive(String name, List<T> inputs, Function<T, R> stage) {
    return stored(name, inputs.size(), position -> stage.apply(inputs.get(position)));
  }

  @Override
  public <T, R> Iterable<R> stream(String name, List<T> inputs, Function<T, R> stage) {
    return derive(name, inputs, stage);
  }

  @Override
  public KeyRows rows(KeyRows.Kind kind) {
    long rows = Runtime.getRuntime().maxMemory() / ROWS_SHARE / ROW_BYTES;
    return new SpilledRows(folder, kind, rows);
  }

  @Override
  public int passes() {
    return 1;
  }

  @Override
  public void close() {
    executor.shutdownNow();
    ahead.shutdownNow();
    open.forEach(RecordFile::close);
  }
}
