package news.stemma.index.living;

/// Who vouches for a finding.
public enum Status {
  /// Nobody yet.
  MACHINE,
  /// An analyst has looked, and it holds.
  CONFIRMED,
  /// An analyst has looked, and it doesn't.
  DISMISSED
}
