package news.stemma.spark.dedup;

import java.io.Serializable;
import news.stemma.app.ingest.Rejected;

/// What becomes of a text that shares its id with others, as far as the driver must know.
sealed interface Verdict extends Serializable {
  /// It has an id with its version.
  ///
  /// @param id with the version
  record Versioned(int position, String location, String id) implements Verdict {}

  /// It is the same as one that counts.
  record Repeats(int position, int document) implements Verdict {}

  /// It doesn't count.
  record Falls(int position, String location, String reason) implements Verdict {
    Rejected rejected() {
      return new Rejected(location, reason);
    }
  }
}
