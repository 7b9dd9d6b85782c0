package news.stemma.spark;

import news.stemma.app.cli.Main;

/// The commands `stemma trace` and `stemma dedup` on Spark: what `./stemma --engine spark` starts,
/// and the main class for `spark-submit`, where `--engine` may be left out.
public final class SparkMain {
  private SparkMain() {}

  /// Ends the process where the exit code isn't 0. With 0 it returns, since a job that runs within
  /// YARN and ends its process by itself counts as failed there.
  public static void main(String[] args) {
    int code = Main.run(args, new SparkCluster());
    if (code != 0) {
      System.exit(code);
    }
  }
}
