package news.stemma.app.export;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongLongHashMap;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import news.stemma.relation.SourceLexicon;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What there is between the texts of a run: descent, from what was derived to its source, and
/// pairs that share wording. Each has a `tie`, which says of what type it is.
///
/// Relations and passages are read once, side by side, since both are in the order of their pairs.
/// In memory are some 40 bytes for each article and 25 for each edge: of ids and pairs their 64-bit
/// hashes, of which two of ten million are the same once in 400,000 runs.
final class Ties {
  static final String TIE = "tie";
  static final String WITNESS = "witness";
  static final String SIBLING = "sibling";

  /// Takes what is between two texts.
  interface Taker {
    /// @param tie with `derived` and `source`; beside an inferred source nothing but its `tie`,
    ///   `witness`; else `relation`, `directionConfidence`, `lagHours` where both are dated,
    ///   `words`, `coverage` and `sourceCoverage`, `voices` (matched words of each), and
    ///   `sameOutlet` where both are of one
    void descent(ObjectNode tie) throws IOException;

    /// @param tie as in `relations.jsonl`, with `words`
    void relation(ObjectNode tie) throws IOException;
  }

  private static final HashFunction HASH = Hashing.sipHash24();
  private static final double MILLISECONDS_OF_HOUR = 3_600_000.0;

  private final Path run;
  private final LongLongHashMap published = new LongLongHashMap();
  private final LongLongHashMap outlets = new LongLongHashMap();
  private final LongHashSet articles = new LongHashSet();
  private final LongHashSet inferred = new LongHashSet();
  private final LongHashSet edges = new LongHashSet();

  private Ties(Path run) {
    this.run = run;
  }

  /// Reads the graph; who wants dates and outlets tells the articles, too.
  static Ties of(Path run) throws IOException {
    Ties ties = new Ties(run);
    Source.INFERRED_SOURCES.read(run, node -> ties.inferred.add(hash(text(node, "id"))));
    Source.EDGES.read(run, edge -> ties.edges.add(edge(edge)));
    return ties;
  }

  /// Notes when an article was published, and by whom.
  void article(JsonNode document) {
    long id = hash(text(document, "id"));
    articles.add(id);
    String outlet = SourceLexicon.folded(text(document, "outlet"));
    if (!outlet.isEmpty()) {
      outlets.put(id, hash(outlet));
    }
    Document dated =
        new Document("dated", "", ImmutableMap.of(Field.PUBLISHED, text(document, "published")));
    dated.published().ifPresent(time -> published.put(id, time.toEpochMilli()));
  }

  /// Whether the article was told of.
  boolean has(String article) {
    return articles.contains(hash(article));
  }

  /// Gives all that there is, relations in their order, each behind the descent of its two; then
  /// what has no relation of its own.
  void read(Taker taker) throws IOException {
    LongHashSet given = new LongHashSet();
    try (PassageSums passages = PassageSums.of(run)) {
      Source.RELATIONS.read(
          run,
          object -> {
            ObjectNode relation = (ObjectNode) object;
            PassageSums.Sum sum = passages.of(relation);
            relation.put("words", sum.words());
            if (edges.contains(edge(relation))) {
              given.add(edge(relation));
              taker.descent(descent(relation, sum));
            }
            relation.put(TIE, tie(relation));
            taker.relation(relation);
          });
    }
    Source.EDGES.read(
        run,
        edge -> {
          if (!given.contains(edge(edge))) {
            taker.descent(unrelated(edge));
          }
        });
  }

  private static String tie(JsonNode relation) {
    return relation.path("inherited").asBoolean(false) ? SIBLING : text(relation, "relation");
  }

  private ObjectNode descent(ObjectNode relation, PassageSums.Sum sum) {
    String derived = text(relation, "derived");
    String source = text(relation, "source");
    String side = derived.equals(text(relation, "left")) ? "left" : "right";
    String other = side.equals("left") ? "right" : "left";
    ObjectNode tie = between(derived, source).put(TIE, text(relation, "relation"));
    tie.set("relation", relation.path("relation"));
    tie.set("directionConfidence", relation.path("directionConfidence"));
    lag(derived, source).ifPresent(hours -> tie.put("lagHours", hours));
    tie.put("words", sum.words());
    tie.set("coverage", relation.path(side + "Coverage"));
    tie.set("sourceCoverage", relation.path(other + "Coverage"));
    ObjectNode voices = tie.putObject("voices");
    sum.voices().forEach(voices::put);
    if (areOfOneOutlet(derived, source)) {
      tie.put("sameOutlet", true);
    }
    return tie;
  }

  private ObjectNode unrelated(JsonNode edge) {
    String source = text(edge, "source");
    ObjectNode tie = between(text(edge, "derived"), source);
    return inferred.contains(hash(source)) ? tie.put(TIE, WITNESS) : tie;
  }

  private static ObjectNode between(String derived, String source) {
    return JsonMapper.shared().createObjectNode().put("derived", derived).put("source", source);
  }

  /// Hours from the source's publication to that of what was derived.
  private Optional<Double> lag(String derived, String source) {
    long later = hash(derived);
    long earlier = hash(source);
    return published.containsKey(later) && published.containsKey(earlier)
        ? Optional.of((published.get(later) - published.get(earlier)) / MILLISECONDS_OF_HOUR)
        : Optional.empty();
  }

  private boolean areOfOneOutlet(String derived, String source) {
    long one = hash(derived);
    long other = hash(source);
    return outlets.containsKey(one)
        && outlets.containsKey(other)
        && outlets.get(one) == outlets.get(other);
  }

  private static String text(JsonNode of, String key) {
    return of.path(key).asString("");
  }

  private static long edge(JsonNode edge) {
    return hash(text(edge, "derived"), text(edge, "source"));
  }

  private static long hash(String... texts) {
    Hasher hasher = HASH.newHasher();
    for (String text : texts) {
      hasher.putInt(text.length()).putUnencodedChars(text);
    }
    return hasher.hash().asLong();
  }
}
