package news.stemma.index.living;

/// Another process writes the index.
public final class IndexInUseException extends RuntimeException {
  private static final long serialVersionUID = 1;

  IndexInUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
