package news.stemma.app.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// Gathers what readers find, and settles which of several records under one id stays; the outcome
/// doesn't depend on the order in which they come. Of those under one id and version it holds one,
/// and of the others where they stand.
public final class Intake implements Sink {
  static final String NO_TEXT = "no text";

  private record Key(String id, String version) {}

  /// What is settled.
  ///
  /// @param kept with the ids that they have in the corpus
  public record Settled(
      ImmutableList<Kept> kept, int duplicates, ImmutableList<Rejected> rejected) {}

  /// A record that stays.
  ///
  /// @param id that it has in the corpus
  public record Kept(Found found, String id) {
    public Document document() {
      Document document = found.whole();
      return new Document(id, document.text(), document.fields());
    }
  }

  /// Two texts are one where these are equal.
  ///
  /// @param utf8 SHA-256 in hexadecimal
  /// @param units that of the UTF-16 units, since lone surrogates all look alike in UTF-8
  private record Digest(String utf8, HashCode units) {
    static final Comparator<Digest> ORDER =
        Comparator.comparing(Digest::utf8).thenComparing(digest -> digest.units().toString());

    static Digest of(Found found) {
      String text = found.document().text();
      return new Digest(
          Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString(),
          Hashing.sha256().hashUnencodedChars(text));
    }
  }

  /// Records under one id and version. The one stays whose text has the least hash; of several with
  /// that text, the one that comes first by what else they say.
  private static final class Rivals {
    private static final Comparator<Found> SAME_TEXT =
        Comparator.comparing(Rivals::others).thenComparing(Found::location);

    private record Loser(Digest digest, String location) {}

    private Found kept;
    private Optional<Digest> digest = Optional.empty();
    private final List<Loser> losers = new ArrayList<>();

    Rivals(Found first) {
      this.kept = first;
    }

    void add(Found found) {
      Digest ours = digest.orElseGet(() -> Digest.of(kept));
      Digest theirs = Digest.of(found);
      int order = Digest.ORDER.compare(theirs, ours);
      boolean wins = order == 0 ? SAME_TEXT.compare(found, kept) < 0 : order < 0;
      losers.add(wins ? new Loser(ours, kept.location()) : new Loser(theirs, found.location()));
      kept = wins ? found : kept;
      digest = Optional.of(wins ? theirs : ours);
    }

    int duplicates() {
      return Math.toIntExact(losers.stream().filter(this::hasSameText).count());
    }

    /// Where the other texts stand.
    List<String> otherTexts() {
      return losers.stream().filter(loser -> !hasSameText(loser)).map(Loser::location).toList();
    }

    private boolean hasSameText(Loser loser) {
      return digest.filter(loser.digest()::equals).isPresent();
    }

    private static String others(Found found) {
      return new TreeMap<>(found.document().fields()) + " " + found.extra();
    }
  }

  private final TreeMap<Key, Rivals> records =
      new TreeMap<>(Comparator.comparing(Key::id, Document.ID_ORDER).thenComparing(Key::version));
  private final List<Rejected> rejected = new ArrayList<>();

  @Override
  public void accept(Found found) {
    Document document = found.document();
    if (document.text().isBlank()) {
      reject(found.location(), NO_TEXT);
      return;
    }
    Key key = new Key(document.id(), document.field(Field.VERSION).orElse(""));
    Rivals rivals = records.get(key);
    if (rivals == null) {
      records.put(key, new Rivals(found.withoutLine()));
    } else {
      rivals.add(found.withoutLine());
    }
  }

  @Override
  public void reject(String location, String reason) {
    rejected.add(new Rejected(location, reason));
  }

  Corpus corpus() {
    Settled settled = settle(this::isId);
    return new Corpus(
        settled.kept().stream()
            .map(Kept::document)
            .sorted(Comparator.comparing(Document::id, Document.ID_ORDER))
            .collect(ImmutableList.toImmutableList()),
        settled.duplicates(),
        settled.rejected());
  }

  /// Whether some record has this very id.
  private boolean isId(String id) {
    Key first = records.ceilingKey(new Key(id, ""));
    return first != null && first.id().equals(id);
  }

  /// @param isId whether some record of the whole input has this very id
  public Settled settle(Predicate<String> isId) {
    ImmutableList.Builder<Kept> all = ImmutableList.builder();
    List<Rejected> allRejected = new ArrayList<>(rejected);
    int duplicates = 0;
    for (Map.Entry<Key, Rivals> entry : records.entrySet()) {
      Found kept = entry.getValue().kept;
      String id = id(entry.getKey());
      duplicates += entry.getValue().duplicates();
      for (String location : entry.getValue().otherTexts()) {
        allRejected.add(
            new Rejected(location, "another text has the same id, " + id + ", and was kept"));
      }
      if (!id.equals(entry.getKey().id()) && isId.test(id)) {
        allRejected.add(
            new Rejected(kept.location(), "its id and version are the id of another, " + id));
      } else {
        all.add(new Kept(kept, id));
      }
    }
    return new Settled(
        all.build(),
        duplicates,
        allRejected.stream().sorted(Rejected.ORDER).collect(ImmutableList.toImmutableList()));
  }

  private String id(Key key) {
    boolean versioned = hasVersions(key) && !key.version().isEmpty();
    return versioned ? key.id() + "@" + key.version() : key.id();
  }

  /// Where an id came in several versions, each is a document of its own.
  private boolean hasVersions(Key key) {
    Key lower = records.lowerKey(key);
    Key higher = records.higherKey(key);
    return (lower != null && lower.id().equals(key.id()))
        || (higher != null && higher.id().equals(key.id()));
  }
}
