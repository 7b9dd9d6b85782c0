package news.stemma.app.ingest;

import com.google.common.collect.ImmutableList;
import java.util.List;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// All that was read. Every input is accounted for: `read = documents + duplicates + rejected`.
///
/// @param documents with different ids, in the order of their ids; perhaps on disk
/// @param duplicates inputs of the same id and content as another
/// @param rejected in the order of their locations
public record Corpus(List<Document> documents, int duplicates, ImmutableList<Rejected> rejected) {
  public int read() {
    return documents.size() + duplicates + rejected.size();
  }

  /// Whether it has two sides.
  public boolean isMatch() {
    return !documents.isEmpty() && documents.getFirst().field(Field.SIDE).isPresent();
  }
}
