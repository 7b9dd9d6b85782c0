package news.stemma.benchmarks;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import news.stemma.benchmarks.report.Figures;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.format.OutputFormat;

/// Says one line for every benchmark that is done, instead of JMH's own chatter, which it keeps for
/// when something fails.
final class Progress implements OutputFormat {
  private final Consumer<String> say;
  private final List<String> chatter = new ArrayList<>();

  Progress(Consumer<String> say) {
    this.say = say;
  }

  /// What JMH said.
  String chatter() {
    return String.join("\n", chatter);
  }

  @Override
  public void endBenchmark(BenchmarkResult result) {
    if (result != null) {
      Measured measured = Measured.of(result);
      String what =
          Stream.of(measured.stage(), measured.shape(), measured.peer())
              .filter(name -> !name.isEmpty())
              .collect(Collectors.joining(", "));
      say.accept(what + ": " + Figures.readable(measured.mbPerSecond()) + " MB/s");
    }
  }

  @Override
  public void println(String line) {
    chatter.add(line);
  }

  @Override
  public void print(String text) {
    chatter.add(text);
  }

  @Override
  public void verbosePrintln(String line) {}

  @Override
  public void startRun() {}

  @Override
  public void endRun(Collection<RunResult> results) {}

  @Override
  public void startBenchmark(BenchmarkParams params) {}

  @Override
  public void iteration(BenchmarkParams params, IterationParams iteration, int number) {}

  @Override
  public void iterationResult(
      BenchmarkParams params, IterationParams iteration, int number, IterationResult result) {}

  @Override
  public void write(int b) {}

  @Override
  public void write(byte[] bytes) {}

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
