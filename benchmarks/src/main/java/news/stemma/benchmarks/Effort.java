package news.stemma.benchmarks;

import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/// How long to measure.
enum Effort {
  /// What the classes say: every shape, two forks.
  FULL(4_000) {
    @Override
    void shorten(ChainedOptionsBuilder options, Stage stage) {}
  },

  /// The first shape of every stage, one fork, half a second an iteration.
  QUICK(1_000) {
    @Override
    void shorten(ChainedOptionsBuilder options, Stage stage) {
      single(options, stage, TimeValue.milliseconds(500))
          .warmupIterations(4)
          .measurementIterations(3);
    }
  },

  /// Only whether everything runs.
  SMOKE(10) {
    @Override
    void shorten(ChainedOptionsBuilder options, Stage stage) {
      single(options, stage, TimeValue.milliseconds(50))
          .warmupIterations(1)
          .measurementIterations(1);
    }
  };

  private final int trials;

  Effort(int trials) {
    this.trials = trials;
  }

  /// Pairs of sets to estimate, for each size and similarity.
  int trials() {
    return trials;
  }

  abstract void shorten(ChainedOptionsBuilder options, Stage stage);

  private static ChainedOptionsBuilder single(
      ChainedOptionsBuilder options, Stage stage, TimeValue iteration) {
    stage.firstShape().forEach(options::param);
    return options.forks(1).warmupTime(iteration).measurementTime(iteration);
  }
}
