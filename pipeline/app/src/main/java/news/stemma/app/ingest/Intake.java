package news.stemma.app.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// Gathers what readers find, and settles which of several records under one id stays; the outcome
/// doesn't depend on the order in which they come.
final class Intake implements Sink {
  static final String NO_TEXT = "no text";

  private record Key(String id, String version) {}

  /// What is settled.
  ///
  /// @param kept with the ids that they have in the corpus
  record Settled(ImmutableList<Kept> kept, int duplicates, ImmutableList<Rejected> rejected) {}

  /// A record that stays.
  ///
  /// @param id that it has in the corpus
  record Kept(Found found, String id) {
    Document document() {
      Document document = found.whole();
      return new Document(id, document.text(), document.fields());
    }
  }

  /// Of several records under one id the one that stays, whatever their order: by the hash of the
  /// text, then by what else they say.
  private static final Comparator<Found> PREFERRED =
      Comparator.comparing(Intake::digest).thenComparing(Intake::describe);

  private final TreeMap<Key, List<Found>> records =
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
    records.computeIfAbsent(key, k -> new ArrayList<>()).add(found.withoutLine());
  }

  @Override
  public void reject(String location, String reason) {
    rejected.add(new Rejected(location, reason));
  }

  private static String describe(Found found) {
    return new TreeMap<>(found.document().fields()) + " " + found.extra();
  }

  private static String digest(Found found) {
    return Hashing.sha256().hashString(found.document().text(), StandardCharsets.UTF_8).toString();
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
  Settled settle(Predicate<String> isId) {
    ImmutableList.Builder<Kept> all = ImmutableList.builder();
    List<Rejected> allRejected = new ArrayList<>(rejected);
    int duplicates = 0;
    for (Map.Entry<Key, List<Found>> entry : records.entrySet()) {
      Found kept = entry.getValue().stream().min(PREFERRED).orElseThrow();
      String id = id(entry.getKey());
      int same = 0;
      for (Found other : entry.getValue()) {
        if (!other.document().text().equals(kept.document().text())) {
          allRejected.add(
              new Rejected(
                  other.location(), "another text has the same id, " + id + ", and was kept"));
        } else {
          same++;
        }
      }
      duplicates += same - 1;
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
