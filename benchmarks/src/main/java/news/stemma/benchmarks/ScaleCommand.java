package news.stemma.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.cli.Main;
import news.stemma.benchmarks.corpus.Corpus;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.scale.Job;
import news.stemma.benchmarks.scale.Kills;
import news.stemma.benchmarks.scale.RunFailedException;
import news.stemma.benchmarks.scale.ScaleReport;
import news.stemma.benchmarks.scale.ScaleRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "scale",
    description = {
      "Measures dedup and trace over generated corpora, with a heap of 1 GB, against a plain "
          + "loop that decompresses, parses and writes the records back, and scores what they find.",
      "Needs Stemma itself to be built: any other command of it does that."
    },
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  stemma bench scale --sizes 10k,100k,1M     the whole proof, some hours",
      "  stemma bench scale --sizes 10k --of trace  a first look",
      "  stemma bench scale --sizes 100k --kills 20 kills, resumes, compares",
      "",
      "Exit codes: 0 done; 2 wrong usage or an error."
    })
final class ScaleCommand implements Callable<Integer> {
  @Option(
      names = "--sizes",
      paramLabel = "N",
      split = ",",
      defaultValue = "10k,100k,1M",
      converter = Articles.class,
      description = "How many articles (default: 10k,100k,1M).")
  private List<Integer> sizes = new ArrayList<>();

  @Option(
      names = "--of",
      paramLabel = "COMMAND",
      split = ",",
      defaultValue = "dedup,trace",
      description = "What to measure beside the plain loop (default: dedup,trace).")
  private List<Job.Command> commands = new ArrayList<>();

  @Option(
      names = "--kills",
      paramLabel = "N",
      description = "Instead: kill a trace of the first size so often, resume, compare.")
  private Optional<Integer> kills = Optional.empty();

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Another seed makes another corpus (default: 1).")
  private long seed;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      defaultValue = "stemma-scale",
      description = "Folder for corpora, logs and what the runs need (default: stemma-scale).")
  private Path work = Path.of("");

  @Mixin private OutputOptions options = new OutputOptions();

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    Output output = options.output();
    output.check(kills.isPresent() ? Kills.NAME : ScaleReport.NAME);
    output.write(findings(), commandLine().getOut());
    return 0;
  }

  private Findings findings() throws IOException {
    Path home = Path.of(System.getProperty(Corpus.HOME, ".")).toAbsolutePath().normalize();
    ScaleRun run = new ScaleRun(home, work, seed, options::say);
    try {
      return kills.isPresent()
          ? new Kills(run).run(sizes.getFirst(), kills.get())
          : run.run(sizes, commands).findings();
    } catch (RunFailedException | IllegalArgumentException e) {
      throw new Bench.UserException(String.valueOf(e.getMessage()));
    }
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
