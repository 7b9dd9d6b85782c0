package news.stemma.benchmarks.cluster;

/// Where a run's stages run.
sealed interface Engine {
  /// On this machine, without Spark.
  record Local() implements Engine {
    @Override
    public String toString() {
      return "local";
    }
  }

  /// @param master as Spark names it, such as `local[2]`
  record Spark(String master) implements Engine {
    @Override
    public String toString() {
      return "spark=" + master;
    }
  }
}
