package news.stemma.spark.input;

import java.io.Serializable;
import java.util.Comparator;
import news.stemma.text.Document;

/// [Document#ID_ORDER], for sorting on other machines.
final class IdOrder implements Comparator<String>, Serializable {
  private static final long serialVersionUID = 1;

  @Override
  public int compare(String one, String other) {
    return Document.ID_ORDER.compare(one, other);
  }
}
