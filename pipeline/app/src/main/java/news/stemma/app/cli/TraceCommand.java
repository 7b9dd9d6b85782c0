package news.stemma.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.ingest.Inputs;
import news.stemma.index.living.IndexFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--report",
      paramLabel = "FILE.html",
      description = "Write a page to read in a browser, in one file.")
  private Optional<Path> report = Optional.empty();

  @Option(names = "--overwrite", description = "Replace another run's output in DIR.")
  private boolean overwrite;

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private TraceOptions options = new TraceOptions();

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
    TraceRun.Destination destination = new TraceRun.Destination(output, report, overwrite);
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
}
