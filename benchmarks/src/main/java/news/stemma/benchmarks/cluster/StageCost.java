package news.stemma.benchmarks.cluster;

/// One of Spark's stages, as its event log tells of it.
///
/// @param phase our name for what it is part of
/// @param stage Spark's number
/// @param start milliseconds since 1970
/// @param end milliseconds since 1970
record StageCost(String phase, int stage, long start, long end, Work work) {
  StageCost {
    if (end < start) {
      throw new IllegalArgumentException(
          "stage " + stage + " starts at " + start + " and ends at " + end);
    }
  }
}
