package news.stemma.app.eval.classes;

/// The labelled corpus is not as it must be; the message says where, for its owner.
public final class UnfitCorpusException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnfitCorpusException(String message) {
    super(message);
  }
}
