package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.nio.file.Path;
import java.util.Map;

/// Passages that are known to be reused, by suspicious and source document.
record TrueReuse(ImmutableListMultimap<Documents, PassagePair> passages) {

  /// @param suspicious the document that reuses
  record Documents(String suspicious, String source) {}

  /// Reads a JSON array of `{"suspicious", "source", "suspicious_start", "suspicious_end",
  /// "source_start", "source_end"}`.
  static TrueReuse read(Path file) {
    ImmutableList<Map.Entry<Documents, PassagePair>> rows = JsonRow.array(file, TrueReuse::of);
    return new TrueReuse(
        rows.stream()
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(
                    Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static Map.Entry<Documents, PassagePair> of(JsonRow row) {
    return Map.entry(
        new Documents(row.text("suspicious"), row.text("source")),
        new PassagePair(
            CodePointSpan.of(row, "suspicious_start", "suspicious_end"),
            CodePointSpan.of(row, "source_start", "source_end")));
  }
}
