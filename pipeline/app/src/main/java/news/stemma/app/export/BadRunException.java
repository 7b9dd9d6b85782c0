package news.stemma.app.export;

/// A folder that can’t be read; the message says why, and what to do.
public final class BadRunException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadRunException(String message) {
    super(message);
  }
}
