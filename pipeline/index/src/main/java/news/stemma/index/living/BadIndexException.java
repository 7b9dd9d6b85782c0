package news.stemma.index.living;

/// The index can't be used; the message says why.
public final class BadIndexException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadIndexException(String message) {
    super(message);
  }
}
