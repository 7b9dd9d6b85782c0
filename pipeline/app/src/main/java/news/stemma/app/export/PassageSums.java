package news.stemma.app.export;

import com.google.common.collect.ImmutableSortedMap;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import news.stemma.text.Document;
import tools.jackson.databind.JsonNode;

/// Counts the matched words of pairs that are asked for in their order, which is the order of the
/// passages.
final class PassageSums implements Closeable {
  /// What the passages of a pair have that count.
  ///
  /// @param words that match
  /// @param voices the same by voice, such as `statement`
  record Sum(long words, ImmutableSortedMap<String, Long> voices) {
    static final Sum NONE = new Sum(0, ImmutableSortedMap.of());
  }

  private final Optional<Source.Rows> passages;
  private Optional<JsonNode> next = Optional.empty();

  private PassageSums(Optional<Source.Rows> passages) {
    this.passages = passages;
  }

  /// Of a run, which may have no passages.
  static PassageSums of(Path run) throws IOException {
    PassageSums sums =
        new PassageSums(
            Source.PASSAGES.isIn(run) ? Optional.of(Source.PASSAGES.rows(run)) : Optional.empty());
    sums.advance();
    return sums;
  }

  /// What a pair has; the pairs before it are passed over.
  Sum of(JsonNode relation) throws IOException {
    String left = relation.path("left").asString("");
    String right = relation.path("right").asString("");
    while (next.isPresent() && order(next.get(), left, right) < 0) {
      advance();
    }
    long words = 0;
    Map<String, Long> voices = new TreeMap<>();
    while (next.isPresent() && order(next.get(), left, right) == 0) {
      JsonNode passage = next.get();
      if (SharedText.counts(relation, passage)) {
        words += passage.path("words").asLong(0);
        passage
            .path("voices")
            .propertyStream()
            .forEach(voice -> voices.merge(voice.getKey(), voice.getValue().asLong(0), Long::sum));
      }
      advance();
    }
    return words == 0 ? Sum.NONE : new Sum(words, ImmutableSortedMap.copyOf(voices));
  }

  private void advance() throws IOException {
    if (passages.isPresent()) {
      next = passages.get().next();
    }
  }

  private static int order(JsonNode passage, String left, String right) {
    int byLeft = Document.ID_ORDER.compare(document(passage, "left"), left);
    return byLeft == 0 ? Document.ID_ORDER.compare(document(passage, "right"), right) : byLeft;
  }

  private static String document(JsonNode passage, String side) {
    return passage.path(side).path("document").asString("");
  }

  @Override
  public void close() {
    passages.ifPresent(Source.Rows::close);
  }
}
