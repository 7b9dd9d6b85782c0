package news.stemma.app.cluster;

/// Machines that do what a command else does in threads of its own, with the same result.
///
/// Neither method gives anything but a whole output: where it can't, it throws a
/// [ClusterException], and what stands in the folder says itself that it is not whole.
public interface Cluster {
  /// Reads, traces and writes.
  Outcome trace(TraceJob job);

  /// Reads, clusters near-duplicates and writes.
  Outcome dedup(DedupJob job);
}
