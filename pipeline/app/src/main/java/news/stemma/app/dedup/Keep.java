package news.stemma.app.dedup;

/// Which record of a cluster is kept.
public enum Keep {
  /// The one that leads: earliest published, then of the least id.
  EARLIEST,
  /// The one of most words; of several the one that leads the others.
  LONGEST,
  /// The one that came first.
  FIRST
}
