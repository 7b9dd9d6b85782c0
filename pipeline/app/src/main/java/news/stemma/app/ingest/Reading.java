package news.stemma.app.ingest;

import java.util.Optional;
import java.util.function.Consumer;

/// How inputs are to be read.
///
/// @param format of all inputs; where it is empty the content and the name tell
/// @param names of the fields of records
/// @param warnings takes what the user should know beside what is rejected
public record Reading(Optional<Format> format, FieldNames names, Consumer<String> warnings) {
  public static final Reading STANDARD =
      new Reading(Optional.empty(), FieldNames.STANDARD, warning -> {});

  /// Tells readings apart that may find something else in the same inputs.
  @Override
  public String toString() {
    return format.map(Format::label).orElse("any") + " " + names;
  }
}
