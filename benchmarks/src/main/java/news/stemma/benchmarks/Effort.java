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

  /// The first shape of every stage, in one fork.
  QUICK(1_000) {
    @Override
    void shorten(ChainedOptionsBuilder options, Stage stage) {
      single(options, stage)
          .warmupIterations(4)
          .warmupTime(TimeValue.milliseconds(500))
          .measurementIterations(5)
          .measurementTime(TimeValue.milliseconds(300));
    }
  },

  /// Only whether everything runs.
  SMOKE(10) {
    @Override
    void shorten(ChainedOptionsBuilder options, Stage stage) {
      single(options, stage)
          .warmupIterations(1)
          .warmupTime(TimeValue.milliseconds(50))
          .measurementIterations(1)
          .measurementTime(TimeValue.milliseconds(50));
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

  private static ChainedOptionsBuilder single(ChainedOptionsBuilder options, Stage stage) {
    stage.firstShape().forEach(options::param);
    return options.forks(1);
  }
}
