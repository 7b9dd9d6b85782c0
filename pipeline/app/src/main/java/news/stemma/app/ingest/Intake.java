package news.stemma.app.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.node.ObjectNode;

/// Gathers what readers find, and settles which of several records under one id stays; the outcome
/// doesn't depend on the order in which they come.
final class Intake implements Sink {
  private record Key(String id, String version) {}

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
      reject(found.location(), "no text");
      return;
    }
    Key key = new Key(document.id(), document.field(Field.VERSION).orElse(""));
    records.computeIfAbsent(key, k -> new ArrayList<>()).add(found);
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
    ImmutableList.Builder<Document> documents = ImmutableList.builder();
    ImmutableMap.Builder<String, ObjectNode> extras = ImmutableMap.builder();
    List<Rejected> all = new ArrayList<>(rejected);
    int duplicates = 0;
    for (Map.Entry<Key, List<Found>> entry : records.entrySet()) {
      Found kept = entry.getValue().stream().min(PREFERRED).orElseThrow();
      String id = id(entry.getKey());
      int same = 0;
      for (Found other : entry.getValue()) {
        if (!other.document().text().equals(kept.document().text())) {
          all.add(
              new Rejected(
                  other.location(), "another text has the same id, " + id + ", and was kept"));
        } else {
          same++;
        }
      }
      duplicates += same - 1;
      if (isTaken(entry.getKey(), id)) {
        all.add(new Rejected(kept.location(), "its id and version are the id of another, " + id));
        continue;
      }
      documents.add(new Document(id, kept.document().text(), kept.document().fields()));
      if (!kept.extra().isEmpty()) {
        extras.put(id, kept.extra());
      }
    }
    return new Corpus(
        documents.build().stream()
            .sorted(Comparator.comparing(Document::id, Document.ID_ORDER))
            .collect(ImmutableList.toImmutableList()),
        extras.buildOrThrow(),
        duplicates,
        all.stream().sorted(Rejected.ORDER).collect(ImmutableList.toImmutableList()));
  }

  private String id(Key key) {
    boolean versioned = hasVersions(key) && !key.version().isEmpty();
    return versioned ? key.id() + "@" + key.version() : key.id();
  }

  /// Whether the id with its version is another record's own id.
  private boolean isTaken(Key key, String id) {
    Key first = records.ceilingKey(new Key(id, ""));
    return !id.equals(key.id()) && first != null && first.id().equals(id);
  }

  /// Where an id came in several versions, each is a document of its own.
  private boolean hasVersions(Key key) {
    Key lower = records.lowerKey(key);
    Key higher = records.higherKey(key);
    return (lower != null && lower.id().equals(key.id()))
        || (higher != null && higher.id().equals(key.id()));
  }
}
