package news.stemma.app.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import news.stemma.app.ingest.FieldNames;
import news.stemma.app.ingest.Format;
import news.stemma.app.ingest.Reading;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/// Options of every command that reads articles.
final class InputOptions {
  @Option(
      names = "--input-format",
      paramLabel = "FORMAT",
      description =
          "Format of all inputs, within .gz, .zst and .zip: ${COMPLETION-CANDIDATES}. By default"
              + " the content and the name tell.")
  Optional<Format> format = Optional.empty();

  @Option(
      names = "--map",
      paramLabel = "FIELD=NAME",
      split = ",",
      description =
          "Names of fields in JSON lines, CSV and Parquet, where they are not Stemma's, such as"
              + " text=body,id=guid.")
  Map<String, String> names = new LinkedHashMap<>();

  /// How inputs are to be read.
  ///
  /// @param warnings takes what the user should know beside what is rejected
  Reading reading(CommandLine commandLine, Consumer<String> warnings) {
    try {
      return new Reading(format, FieldNames.mapped(names), warnings);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.ParameterException(commandLine, "--map: " + e.getMessage());
    }
  }
}
