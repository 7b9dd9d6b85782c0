package news.stemma.app.cluster;

/// Something about a cluster or its files that the user can mend, in one line.
public final class ClusterException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// @param message what it is, and what to do
  public ClusterException(String message) {
    super(message);
  }
}
