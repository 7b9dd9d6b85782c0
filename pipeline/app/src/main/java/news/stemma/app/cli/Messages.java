package news.stemma.app.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.report.Printable;
import picocli.CommandLine;

/// What a run says beside its output, on standard error.
record Messages(CommandLine commandLine, boolean quiet) {
  private static final int REJECTIONS_SHOWN = 10;

  void say(String message) {
    if (!quiet) {
      commandLine.getErr().println("stemma: " + Printable.of(message));
    }
  }

  /// Says what was rejected, and ends a run that has nothing to work on.
  ///
  /// @param documents that were read
  void rejected(List<Rejected> rejected, int documents, List<String> inputs) {
    if (documents == 0 && areMissing(inputs)) {
      throw new Main.UserException(
          "there is no " + String.join(", no ", inputs) + "; name files or folders of news texts");
    }
    if (documents == 0 && rejected.isEmpty()) {
      throw new Main.UserException(
          "no articles in " + String.join(" ", inputs) + "; name files or folders of news texts");
    }
    rejected.stream()
        .limit(REJECTIONS_SHOWN)
        .forEach(one -> say("rejected " + one.location() + ": " + one.reason()));
    if (rejected.size() > REJECTIONS_SHOWN) {
      say("… and " + (rejected.size() - REJECTIONS_SHOWN) + " more rejected");
    }
  }

  private static boolean areMissing(List<String> inputs) {
    return !inputs.isEmpty() && inputs.stream().allMatch(Messages::isMissing);
  }

  static boolean isMissing(String input) {
    return !input.equals(InputReader.STANDARD_INPUT) && !Files.exists(Path.of(input));
  }

  /// Says how much was read.
  void read(int documents, int duplicates, int rejected) {
    say(
        (documents + duplicates + rejected)
            + " read: "
            + count(documents, "article")
            + ", "
            + count(duplicates, "duplicate")
            + ", "
            + rejected
            + " rejected");
  }

  private static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
