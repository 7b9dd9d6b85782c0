package news.stemma.benchmarks;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.cli.Main;
import news.stemma.benchmarks.cluster.SparkReport;
import news.stemma.benchmarks.cluster.SparkRuns;
import news.stemma.benchmarks.corpus.Corpus;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.report.Page;
import news.stemma.benchmarks.scale.RunFailedException;
import news.stemma.benchmarks.scale.ScaleRun;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
    name = "spark",
    description =
        "Measures a run on Spark against one without it, over generated corpora: time, memory, "
            + "whether all files are the same bytes, and what each phase moved, by Spark's event log; "
            + "and says what 100 million articles and a billion would take.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  stemma bench spark --sizes 10k                       a first look",
      "  stemma bench spark --sizes 1M --repeat-paragraph 200k  one paragraph in many",
      "",
      "Exit codes: 0 done; 2 wrong usage or an error."
    })
final class SparkCommand implements Callable<Integer> {
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
      defaultValue = "trace",
      description = "What to measure: trace (default) or dedup.")
  private SparkRuns.Command command = SparkRuns.Command.TRACE;

  @Option(
      names = "--repeat-paragraph",
      paramLabel = "N",
      converter = Articles.class,
      description = {
        "Instead: on Spark alone, the first size as it is and with one and the same",
        "paragraph in N of its articles."
      })
  private Optional<Integer> repeated = Optional.empty();

  @Option(
      names = "--master",
      paramLabel = "MASTER",
      defaultValue = "local[2]",
      description = "Spark's master (default: local[2]).")
  private String master = "";

  @Option(
      names = "--heap",
      paramLabel = "SIZE",
      defaultValue = "4g",
      description = "Heap of each run, with or without Spark (default: 4g).")
  private String heap = "";

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
    refuseTooMany();
    Output output = options.output();
    output.check(
        SparkRuns.name(
            command,
            repeated.isPresent()
                ? SparkRuns.Corpora.WITH_A_REPEATED_PARAGRAPH
                : SparkRuns.Corpora.OF_SIZES));
    List<Findings> findings = report().findings();
    output.write(findings.getFirst(), commandLine().getOut());
    for (Findings further : findings.subList(1, findings.size())) {
      writeFurther(further);
    }
    return 0;
  }

  private void refuseTooMany() {
    if (repeated.isPresent() && repeated.get() > sizes.getFirst()) {
      throw new Bench.UserException(
          "%,d articles can't have the paragraph, of %,d; give more --sizes"
              .formatted(repeated.get(), sizes.getFirst()));
    }
  }

  /// The JSON that is printed has all in the first findings.
  private void writeFurther(Findings findings) throws IOException {
    Output output = options.output();
    Optional<Path> page = output.page();
    Optional<Path> pageOfIt =
        page.isPresent() && Page.has(page.get(), findings.name()) ? page : Optional.empty();
    PrintWriter out =
        switch (output.format()) {
          case TEXT -> commandLine().getOut();
          case JSON -> new PrintWriter(Writer.nullWriter());
        };
    if (output.format() == Output.Format.TEXT) {
      out.println();
    }
    new Output(output.format(), output.folder(), pageOfIt).write(findings, out);
  }

  private SparkReport report() throws IOException {
    Path home = Path.of(System.getProperty(Corpus.HOME, ".")).toAbsolutePath().normalize();
    SparkRuns runs =
        new SparkRuns(new ScaleRun(home, work, seed, options::say), command, heap, master);
    try {
      return repeated.isPresent()
          ? runs.repeated(sizes.getFirst(), repeated.get())
          : runs.sizes(sizes);
    } catch (RunFailedException | IllegalArgumentException e) {
      throw new Bench.UserException(String.valueOf(e.getMessage()));
    }
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
