package news.stemma.app.dedup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import news.stemma.text.Document;

/// Settles which of the records that share ids count as documents, and what those are called. The
/// outcome doesn't depend on the order of the records, but that of equal ones the first counts.
public final class SameIds {
  private SameIds() {}

  /// A record.
  ///
  /// @param position in the order in which records came
  public record Candidate(int position, Entry entry) {}

  /// What becomes of a record.
  public sealed interface Outcome {
    int position();
  }

  /// It counts.
  ///
  /// @param id of the document, with its version where there are several
  /// @param versioned whether the id is one with a version
  public record Counts(int position, String id, boolean versioned) implements Outcome {}

  /// It is the same as one that counts.
  ///
  /// @param document position of that
  public record Repeats(int position, int document) implements Outcome {}

  /// Another text has its id.
  ///
  /// @param id of the document that counts
  public record Falls(int position, String id) implements Outcome {
    public String reason() {
      return "another text has the same id, " + id + ", and was kept";
    }
  }

  /// The id of a document that came in several versions.
  public static String versionedId(String id, String version) {
    return id + "@" + version;
  }

  /// Why a document doesn't count whose id with its version is the id of another record.
  public static String clash(String id) {
    return "its id and version are the id of another, " + id;
  }

  /// Settles all records of some ids.
  ///
  /// @param candidates each once, in any order
  public static void settle(Stream<Candidate> candidates, Consumer<Outcome> outcomes) {
    TreeMap<String, TreeMap<String, List<Candidate>>> versionsOfId =
        new TreeMap<>(Document.ID_ORDER);
    candidates.forEach(candidate ->
        versionsOfId
            .computeIfAbsent(candidate.entry().id(), id -> new TreeMap<>())
            .computeIfAbsent(candidate.entry().version(), version -> new ArrayList<>())
            .add(candidate));
    versionsOfId.forEach((id, versions) -> {
      for (Map.Entry<String, List<Candidate>> version : versions.entrySet()) {
        boolean versioned = versions.size() > 1 && !version.getKey().isEmpty();
        Candidate document = preferred(version.getValue());
        String documentId = versioned ? versionedId(id, version.getKey()) : id;
        outcomes.accept(new Counts(document.position(), documentId, versioned));
        for (Candidate other : version.getValue()) {
          if (!other.entry().isSame(document.entry())) {
            outcomes.accept(new Falls(other.position(), documentId));
          } else if (other.position() != document.position()) {
            outcomes.accept(new Repeats(other.position(), document.position()));
          }
        }
      }
    });
  }

  /// The one that stays of records with one id and version.
  private static Candidate preferred(List<Candidate> candidates) {
    return candidates.stream()
        .min(
            Comparator.comparing(Candidate::entry, Entry.PREFERRED)
                .thenComparingInt(Candidate::position))
        .orElseThrow();
  }
}
