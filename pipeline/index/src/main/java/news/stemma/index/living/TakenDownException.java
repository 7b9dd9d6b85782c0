package news.stemma.index.living;

/// An article was taken down for good, by its id or its text, and is not added again.
public final class TakenDownException extends RuntimeException {
  private static final long serialVersionUID = 1;

  TakenDownException(String id) {
    super("the article " + id + " was taken down, by its id or its text, and is not added again");
  }
}
