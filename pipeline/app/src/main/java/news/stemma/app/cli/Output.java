package news.stemma.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.stemma.app.report.Made;
import news.stemma.app.report.OutputFolder;

/// Looks at where a run is to write before it does.
final class Output {
  private Output() {}

  /// What lies in a folder of inputs would be read as one the next time.
  static void refuseAmong(List<String> inputs, Path output) {
    if (output.toString().isEmpty()) {
      throw new Main.UserException("-o and --report take a name, not an empty one");
    }
    if (Files.exists(output) && !Files.isRegularFile(output) && !Files.isDirectory(output)) {
      throw new Main.UserException(output + " is neither a file nor a folder; write elsewhere");
    }
    Path absolute = output.toAbsolutePath().normalize();
    for (String input : inputs) {
      if (!input.isEmpty() && Path.of(input).toAbsolutePath().normalize().equals(absolute)) {
        throw new Main.UserException(output + " is an input; write elsewhere");
      }
      boolean folder = !input.isEmpty() && Files.isDirectory(Path.of(input));
      if (folder && absolute.startsWith(Path.of(input).toAbsolutePath().normalize())) {
        throw new Main.UserException(
            output + " lies within the input " + input + "; write elsewhere");
      }
    }
  }

  /// A run in parts stays as it is, beside files it would be two runs in one folder.
  static void refuseParts(Path output) {
    if (Files.exists(output.resolve(OutputFolder.PARTS))) {
      throw new Main.UserException(
          output
              + " holds a run in parts, which Spark wrote; take another folder, or delete it first");
    }
  }

  /// Whether what would be made stands in its place already, which is said.
  ///
  /// @param place where something stands
  /// @param called what would be made
  static boolean isThere(Path place, Made.State state, String called, Messages messages) {
    return switch (state) {
      case Made.Same _ -> {
        messages.say(place + " holds " + called + " already; nothing to do there");
        yield true;
      }
      case Made.Other _ ->
          throw new Main.UserException(place + " holds something else; --overwrite replaces it");
      case Made.Damaged damaged ->
          throw new Main.UserException(
              place
                  + " held "
                  + called
                  + ", but "
                  + damaged.says()
                  + "; --overwrite makes it anew");
    };
  }

  /// Whether the folder holds this very run.
  ///
  /// @param files that a run writes
  static boolean isFinished(Path folder, String fingerprint, List<String> files) {
    try {
      return OutputFolder.holds(folder, fingerprint, files);
    } catch (OutputFolder.TakenException e) {
      throw new Main.UserException(String.valueOf(e.getMessage()));
    }
  }
}
