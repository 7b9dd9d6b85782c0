package news.stemma.app.cli;

import news.stemma.app.eval.Bootstrap;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/// Options of evaluations that have bootstrap intervals.
final class BootstrapOptions {
  @Option(
      names = "--resamples",
      paramLabel = "N",
      description = "Resamples drawn for the bootstrap intervals; 2000 by default.")
  private int resamples = 2000;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Seed of the drawing; 42 by default. The same seed gives the same intervals.")
  private long seed = 42;

  Bootstrap bootstrap(CommandLine commandLine) {
    if (resamples < 1) {
      throw new ParameterException(commandLine, "--resamples takes 1 or more, not " + resamples);
    }
    return new Bootstrap(resamples, seed);
  }
}
