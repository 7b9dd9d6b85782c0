package news.stemma.app.ingest;

import java.util.Optional;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The fields of a record that Stemma doesn't know.
public final class Extra {
  private Extra() {}

  /// Of a document; empty where it came without any.
  public static Optional<ObjectNode> of(Document document) {
    return document.field(Field.EXTRA).map(json -> (ObjectNode) JsonMapper.shared().readTree(json));
  }
}
