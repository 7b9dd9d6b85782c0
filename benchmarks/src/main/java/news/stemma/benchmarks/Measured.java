package news.stemma.benchmarks;

import java.util.Optional;
import java.util.stream.Collectors;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.Result;

/// How fast a peer went through a stage.
///
/// @param stage its name
/// @param peer `stemma`, or what people would use instead
/// @param shape of the input; empty where the stage has only one
/// @param mbPerSecond UTF-8 text in 10⁶ bytes a second
/// @param error half the width of the 99.9 % confidence interval, MB/s; empty for a single
///   iteration
/// @param documentsPerSecond where the stage counts documents
/// @param allocatedBytes on the heap, an operation
record Measured(
    String stage,
    String peer,
    String shape,
    double mbPerSecond,
    Optional<Double> error,
    Optional<Double> documentsPerSecond,
    Optional<Double> allocatedBytes) {
  static final String STEMMA = "stemma";

  /// The parameter that names the peer.
  static final String PEER = "peer";

  private static final double MEGA = 1e6;

  /// What JMH measured for one benchmark and choice of parameters.
  static Measured of(BenchmarkResult result) {
    BenchmarkParams params = result.getParams();
    Result<?> bytes =
        counter(result, "bytes")
            .orElseThrow(
                () -> new IllegalStateException(params.getBenchmark() + " counts no bytes"));
    double error = bytes.getScoreError() / MEGA;
    return new Measured(
        Stage.ofBenchmark(params.getBenchmark()).name(),
        Optional.ofNullable(params.getParam(PEER)).orElse(STEMMA),
        shape(params),
        bytes.getScore() / MEGA,
        Double.isNaN(error) ? Optional.empty() : Optional.of(error),
        counter(result, "documents")
            .<Double>map(Result::getScore)
            .filter(perSecond -> perSecond > 0),
        counter(result, "gc.alloc.rate.norm").map(Result::getScore));
  }

  private static Optional<Result<?>> counter(BenchmarkResult result, String label) {
    return Optional.ofNullable(result.getSecondaryResults().get(label));
  }

  /// The values of all parameters but the peer; a number with its name, `150 shingles`.
  private static String shape(BenchmarkParams params) {
    return params.getParamsKeys().stream()
        .filter(name -> !name.equals(PEER))
        .map(name -> {
          String value = params.getParam(name);
          return value.matches("[\\d.]+") ? value + " " + name : value;
        })
        .collect(Collectors.joining(", "));
  }
}
