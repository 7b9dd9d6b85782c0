package news.stemma.app.newsroom;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.LongSupplier;
import news.stemma.Stages;

/// Stages that give up when their time is over: no stage function is begun behind it.
public final class Deadline implements Stages {
  private final LongSupplier nanoTime;
  private final long end;

  private Deadline(LongSupplier nanoTime, long end) {
    this.nanoTime = nanoTime;
    this.end = end;
  }

  /// The time is over.
  public static final class ExceededException extends RuntimeException {
    private static final long serialVersionUID = 1;

    ExceededException() {
      super("it took too long");
    }
  }

  public static Deadline in(Duration time) {
    return new Deadline(System::nanoTime, System.nanoTime() + time.toNanos());
  }

  @Override
  public <T, R> List<R> map(String name, List<T> inputs, Function<T, R> stage) {
    return Stages.SEQUENTIAL.map(
        name,
        inputs,
        input -> {
          check();
          return stage.apply(input);
        });
  }

  private void check() {
    if (nanoTime.getAsLong() - end > 0) {
      throw new ExceededException();
    }
  }
}
