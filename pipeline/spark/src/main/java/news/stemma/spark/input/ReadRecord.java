package news.stemma.spark.input;

import news.stemma.app.ingest.Found;
import news.stemma.app.ingest.Rejected;

/// What a reader says of a record, or of a file that is none.
public sealed interface ReadRecord {
  record Accepted(Found found) implements ReadRecord {}

  record Refused(Rejected rejected) implements ReadRecord {}
}
