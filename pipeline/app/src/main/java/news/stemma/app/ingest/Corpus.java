package news.stemma.app.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import news.stemma.text.Document;
import tools.jackson.databind.node.ObjectNode;

/// All that was read. Every input is accounted for: `read = documents + duplicates + rejected`.
///
/// @param documents with different ids, in the order of their ids
/// @param extras unknown fields by document id, without empty ones
/// @param duplicates inputs of the same id and content as another
/// @param rejected in the order of their locations
public record Corpus(
    ImmutableList<Document> documents,
    ImmutableMap<String, ObjectNode> extras,
    int duplicates,
    ImmutableList<Rejected> rejected) {
  public int read() {
    return documents.size() + duplicates + rejected.size();
  }
}
