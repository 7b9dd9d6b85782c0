package news.stemma.spark.input;

import com.google.common.collect.ImmutableSet;
import java.io.Serializable;
import java.util.Optional;
import news.stemma.app.ingest.FieldNames;
import news.stemma.app.ingest.Format;
import news.stemma.app.ingest.Reading;

/// How a task is to read; a [Reading] goes over no wire.
///
/// @param format of all inputs; none where the content and the name tell
/// @param attempts that Spark makes at a task
record RecordReading(FieldNames names, ImmutableSet<Format> format, Lines lines, int attempts)
    implements Serializable {
  private static final long serialVersionUID = 1;

  Reading reading() {
    Optional<Format> any = format.stream().findFirst();
    return new Reading(any, names, warning -> {});
  }
}
