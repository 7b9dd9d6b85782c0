package news.stemma.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.cli.Main;
import news.stemma.app.report.Printable;
import news.stemma.benchmarks.coverage.CoverageRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

@Command(
    name = "coverage",
    description = {
      "Counts how often the 95 % intervals of 'stemma measure' hold the truth: draws small corpora",
      "in which outlets take from one another as planted, traces and measures each."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  stemma bench coverage                a thousand corpora, some ten minutes",
      "  stemma bench coverage --corpora 50   a first look",
      "",
      "Exit codes: 0 done; 2 wrong usage or an error."
    })
final class CoverageCommand implements Callable<Integer> {
  @Option(
      names = "--corpora",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many to draw (default: 1000).")
  private int corpora;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the first corpus; the others have the next ones (default: 1).")
  private long seed;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "What to print: text (default) or json.")
  private Output.Format format = Output.Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write the figures as JSON into this folder as well.")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--page",
      paramLabel = "FILE.md",
      description = "Put the table between the marks of this page as well.")
  private Optional<Path> page = Optional.empty();

  @Option(names = "--quiet", description = "No messages but errors.")
  private boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (corpora < 1) {
      throw new ParameterException(commandLine(), "--corpora takes a number from 1");
    }
    Output output = new Output(format, folder, page);
    output.check(CoverageRun.NAME);
    output.write(new CoverageRun(this::say).run(corpora, seed), commandLine().getOut());
    return 0;
  }

  private void say(String message) {
    if (!quiet) {
      commandLine().getErr().println("stemma: " + Printable.of(message));
    }
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
