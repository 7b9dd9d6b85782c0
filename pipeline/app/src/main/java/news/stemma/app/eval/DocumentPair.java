package news.stemma.app.eval;

import java.util.Comparator;
import news.stemma.text.Document;

/// Two documents, in the order of their ids.
public record DocumentPair(String left, String right) {
  static final Comparator<DocumentPair> ORDER =
      Comparator.comparing(DocumentPair::left, Document.ID_ORDER)
          .thenComparing(DocumentPair::right, Document.ID_ORDER);

  public static DocumentPair of(String one, String other) {
    return Document.ID_ORDER.compare(one, other) <= 0
        ? new DocumentPair(one, other)
        : new DocumentPair(other, one);
  }
}
