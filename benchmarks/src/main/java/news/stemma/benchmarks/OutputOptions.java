package news.stemma.benchmarks;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import news.stemma.app.report.Printable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// Options of commands that measure: where findings go, and what is said meanwhile.
final class OutputOptions {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What to print: text (default) or json.")
  private Output.Format format = Output.Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write the figures as JSON, and what chart there is, into this folder as well.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "FILE.md",
      description = "Put the table between the marks of this page as well.")
  private Optional<Path> page = Optional.empty();

  @Option(names = "--quiet", description = "No messages but errors.")
  private boolean quiet;

  @Spec(Spec.Target.MIXEE)
  private @Nullable CommandSpec spec;

  Output output() {
    return new Output(format, folder, page);
  }

  /// Says how far it is, a line each.
  void say(String message) {
    if (!quiet) {
      message
          .lines()
          .forEach(line ->
              Objects.requireNonNull(spec)
                  .commandLine()
                  .getErr()
                  .println("stemma: " + Printable.of(line)));
    }
  }
}
