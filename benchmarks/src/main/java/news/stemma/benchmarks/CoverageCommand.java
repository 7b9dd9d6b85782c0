package news.stemma.benchmarks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import news.stemma.app.cli.Main;
import news.stemma.app.ingest.InputReader;
import news.stemma.benchmarks.coverage.CoverageRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "coverage",
    description =
        "Counts how often the 95 %% intervals of 'stemma measure' hold the truth: draws small corpora "
            + "in which outlets take from one another as planted, traces and measures each.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  stemma bench coverage                a thousand corpora, some ten minutes",
      "  stemma bench coverage --corpora 50   a first look",
      "  stemma bench coverage --days 5       of some thirty stories each",
      "  stemma bench coverage dump.jsonl.gz  of real sentences, each used once in a corpus",
      "",
      "Exit codes: 0 done; 2 wrong usage or an error."
    })
final class CoverageCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "INPUT",
      description = "Articles whose sentences the corpora are made of; made-up prose without.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--corpora",
      paramLabel = "N",
      defaultValue = "1000",
      description = "How many to draw (default: 1000).")
  private int corpora;

  @Option(
      names = "--days",
      paramLabel = "N",
      defaultValue = "" + CoverageRun.DAYS,
      description = "That a corpus is of, with six stories in the mean (default: 14).")
  private int days;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Of the first corpus; the others have the next ones (default: 1).")
  private long seed;

  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    if (corpora < 1) {
      throw new ParameterException(commandLine(), "--corpora takes a number from 1");
    }
    if (days < 1) {
      throw new ParameterException(commandLine(), "--days takes a number from 1");
    }
    Output output = options.output();
    CoverageRun run = run();
    output.check(run.name());
    output.write(run.run(corpora, seed), commandLine().getOut());
    return 0;
  }

  private CoverageRun run() {
    if (inputs.isEmpty()) {
      return new CoverageRun(days, options::say);
    }
    try {
      return CoverageRun.withSentencesOf(
          InputReader.read(inputs, System.in).documents(), days, options::say);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(commandLine(), String.valueOf(e.getMessage()));
    }
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
