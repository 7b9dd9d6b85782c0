package news.stemma.app.newsroom;

/// It can't be done now, but may later.
public final class BusyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BusyException(String message) {
    super(message);
  }
}
