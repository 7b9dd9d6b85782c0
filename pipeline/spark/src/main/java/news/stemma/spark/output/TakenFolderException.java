package news.stemma.spark.output;

/// A folder that can't be written into; the message says why, and what to do.
public final class TakenFolderException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TakenFolderException(String message) {
    super(message);
  }
}
