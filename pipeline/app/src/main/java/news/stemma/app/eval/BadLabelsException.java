package news.stemma.app.eval;

/// A file of labels or of a run can't be read; the message says where, why, and what to do.
public final class BadLabelsException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public BadLabelsException(String message) {
    super(message);
  }
}
