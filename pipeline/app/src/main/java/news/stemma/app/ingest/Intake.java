package news.stemma.app.ingest;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import news.stemma.text.Document;
import news.stemma.text.Field;
import tools.jackson.databind.node.ObjectNode;

/// Gathers what readers find, and settles which of several records under one id stays; the outcome
/// doesn't depend on the order in which they come.
final class Intake {
  private record Key(String id, String version) {}

  private final TreeMap<Key, Found> records =
      new TreeMap<>(Comparator.comparing(Key::id, Document.ID_ORDER).thenComparing(Key::version));
  private final List<Rejected> rejected = new ArrayList<>();
  private int duplicates;

  void accept(Found found) {
    Document document = found.document();
    if (document.text().isBlank()) {
      reject(found.location(), "no text");
      return;
    }
    Key key = new Key(document.id(), document.field(Field.VERSION).orElse(""));
    Found other = records.get(key);
    if (other == null) {
      records.put(key, found);
    } else if (other.document().text().equals(document.text())) {
      duplicates++;
      records.put(key, first(found, other));
    } else {
      boolean stays = digest(found).compareTo(digest(other)) < 0;
      records.put(key, stays ? found : other);
      reject(
          (stays ? other : found).location(),
          "another text has the same id, " + document.id() + ", and was kept");
    }
  }

  void reject(String location, String reason) {
    rejected.add(new Rejected(location, reason));
  }

  /// Of two records with the same text one by what else they say, so that their order is nothing.
  private static Found first(Found one, Found other) {
    return describe(one).compareTo(describe(other)) <= 0 ? one : other;
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
    records.forEach((key, found) -> {
      Document document = found.document();
      boolean versioned = hasVersions(key) && !key.version().isEmpty();
      String id = versioned ? key.id() + "@" + key.version() : key.id();
      documents.add(new Document(id, document.text(), document.fields()));
      if (!found.extra().isEmpty()) {
        extras.put(id, found.extra());
      }
    });
    return new Corpus(
        documents.build(),
        extras.buildOrThrow(),
        duplicates,
        rejected.stream().sorted(Rejected.ORDER).collect(ImmutableList.toImmutableList()));
  }

  /// Where an id came in several versions, each is a document of its own.
  private boolean hasVersions(Key key) {
    Key lower = records.lowerKey(key);
    Key higher = records.higherKey(key);
    return (lower != null && lower.id().equals(key.id()))
        || (higher != null && higher.id().equals(key.id()));
  }
}
