package news.stemma.benchmarks.cluster;

/// What the tasks of one or more of Spark's stages did.
///
/// @param tasks those that failed included
/// @param rows records that were written for other tasks, in blocks of many rows where these are
///   packed
/// @param shuffledBytes of these, compressed
/// @param spilledBytes on disk while records were sorted
/// @param resultBytes that went to the driver
/// @param millis of all tasks together: as long as a core was busy with them
/// @param collectorMillis of these the time in which the collector stopped the JVM; where tasks
///   share a JVM, each counts all of it
record Work(
    int tasks,
    long rows,
    long shuffledBytes,
    long spilledBytes,
    long resultBytes,
    long millis,
    long collectorMillis) {
  static final Work NONE = new Work(0, 0, 0, 0, 0, 0, 0);

  Work plus(Work other) {
    return new Work(
        tasks + other.tasks,
        rows + other.rows,
        shuffledBytes + other.shuffledBytes,
        spilledBytes + other.spilledBytes,
        resultBytes + other.resultBytes,
        millis + other.millis,
        collectorMillis + other.collectorMillis);
  }

  double coreSeconds() {
    return millis / 1e3;
  }
}
