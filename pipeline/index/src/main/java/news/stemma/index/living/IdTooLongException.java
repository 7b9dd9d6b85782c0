package news.stemma.index.living;

import news.stemma.text.Document;
import news.stemma.text.Field;

/// An article has an id, or a version, that is longer than an index takes.
public final class IdTooLongException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /// Of id and version together, in UTF-16 units: three bytes each at most, and a term of Lucene
  /// has 32,766 bytes.
  private static final int LONGEST = 10_000;

  private IdTooLongException(int length) {
    super(
        "id and version have %,d characters, and an index takes %,d at most; shorten the id"
            .formatted(length, LONGEST));
  }

  static void refuse(Document document) {
    int length = document.id().length() + document.field(Field.VERSION).orElse("").length();
    if (length > LONGEST) {
      throw new IdTooLongException(length);
    }
  }
}
