package news.stemma.app.ingest;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/// How inputs are to be read.
///
/// @param format of all inputs; where it is empty the content and the name tell
/// @param names of the fields of records
/// @param warnings takes what the user should know beside what is rejected
/// @param consumed takes how many more bytes of the inputs, as they are stored, were read
public record Reading(
    Optional<Format> format, FieldNames names, Consumer<String> warnings, LongConsumer consumed) {
  public static final Reading STANDARD =
      new Reading(Optional.empty(), FieldNames.STANDARD, warning -> {});

  public Reading(Optional<Format> format, FieldNames names, Consumer<String> warnings) {
    this(format, names, warnings, bytes -> {});
  }

  /// The same, and somebody is told how far it is.
  public Reading telling(LongConsumer listener) {
    return new Reading(format, names, warnings, listener);
  }

  /// Tells readings apart that may find something else in the same inputs.
  @Override
  public String toString() {
    return format.map(Format::label).orElse("any") + " " + names;
  }
}
