package news.stemma.app.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.cluster.Cluster;
import news.stemma.app.cluster.TraceJob;
import news.stemma.app.ingest.Inputs;
import news.stemma.index.living.IndexFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

@Command(
    name = "trace",
    description = "Traces the provenance of a corpus.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Examples:",
      "  stemma trace articles/                     who copies whom, on the terminal",
      "  stemma trace dump.jsonl.gz -o out/dump     everything, as files in a folder",
      "  stemma trace --index news.idx -o out/idx   the articles of an index",
      "  stemma trace articles/ --report report.html  the same, to read in a browser",
      "  stemma trace articles/ --audit 200         with an estimate of what was missed",
      "  stemma trace dump.csv --map text=body       fields by other names",
      "  stemma trace a.txt b.txt --format json     everything, as one JSON object",
      "  stemma trace dump/ -o out/dump --engine spark=local[8]  the same by Apache Spark",
      "  cat story.txt | stemma trace - archive/    standard input as one more article"
    })
final class TraceCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "INPUT",
      arity = "0..*",
      description =
          "Files, folders, or - for standard input: plain text, JSON lines, CSV or Parquet, also in"
              + " .gz, .zst and .zip.")
  private List<String> inputs = new ArrayList<>();

  @Option(
      names = "--index",
      paramLabel = "DIR",
      description = "Trace the articles of an index instead of INPUT.")
  private Optional<Path> index = Optional.empty();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Write everything into this folder instead of printing.")
  private Optional<String> output = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write a page to read in a browser, in one file.")
  private Optional<Path> report = Optional.empty();

  @Option(names = "--overwrite", description = "Replace another run's output in DIR.")
  private boolean overwrite;

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private TraceOptions options = new TraceOptions();

  @Mixin private EngineOptions engine = new EngineOptions();

  @ParentCommand private @Nullable Main main;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws Exception {
    CommandLine commandLine = Objects.requireNonNull(spec).commandLine();
    if (index.isPresent() != inputs.isEmpty()) {
      throw new CommandLine.ParameterException(
          commandLine,
          inputs.isEmpty()
              ? "which articles? Name INPUT or --index DIR"
              : "either INPUT or --index DIR, not both");
    }
    return switch (engine.choice) {
      case EngineOptions.Choice.Local _ -> run(commandLine);
      case EngineOptions.Choice.Spark spark -> run(spark, commandLine);
    };
  }

  private int run(CommandLine commandLine) throws IOException {
    engine.checkLocal(commandLine);
    TraceRun.Destination destination =
        new TraceRun.Destination(output.map(Path::of), report, overwrite);
    TraceRun run = new TraceRun(options, commandLine);
    if (index.isEmpty()) {
      return run.run(new Supply.OfInputs(Inputs.of(inputs)), input, destination);
    }
    IndexOptions opening = new IndexOptions();
    opening.seed = options.run.seed;
    try (IndexFolder folder = opening.folder(index.get())) {
      return run.run(Supply.OfIndex.of(index.get(), folder), input, destination);
    }
  }

  private int run(EngineOptions.Choice.Spark spark, CommandLine commandLine) throws IOException {
    Cluster cluster = engine.checked(main(), inputs, unfit(), commandLine);
    String folder =
        output.orElseThrow(() ->
            new CommandLine.ParameterException(
                commandLine, "--engine spark prints nothing; name a folder, -o DIR"));
    ClusterRun run = new ClusterRun(options.run, engine, commandLine);
    return run.run(
        spark,
        run.input(inputs, input),
        ClusterRun.Destination.of(folder, overwrite),
        job ->
            cluster.trace(
                new TraceJob(job, Main.version(), options.configuration(), options.asOf)));
  }

  private ImmutableList<EngineOptions.Unfit> unfit() {
    return ImmutableList.of(
        new EngineOptions.Unfit(index, "--index", "trace the articles where they came from"),
        new EngineOptions.Unfit(report, "--report", "leave it out"),
        new EngineOptions.Unfit(options.audit, "--audit", "leave it out, or use --engine local"),
        EngineOptions.Unfit.flag(options.dryRun, "--dry-run", "use --engine local for that"));
  }

  private Optional<Cluster> main() {
    return Objects.requireNonNull(main).cluster();
  }
}
