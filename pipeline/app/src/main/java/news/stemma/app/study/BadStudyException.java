package news.stemma.app.study;

/// A run that can't be reported on; the message says why, and what to do.
public final class BadStudyException extends RuntimeException {
  private static final long serialVersionUID = 1;

  BadStudyException(String message) {
    super(message);
  }
}
