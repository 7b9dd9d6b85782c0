package news.stemma.app.cluster;

/// What became of a job.
public enum Outcome {
  /// The folder holds what the job gave.
  WRITTEN,
  /// The folder held it already.
  HELD_ALREADY
}
