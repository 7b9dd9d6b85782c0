package news.stemma.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import news.stemma.app.export.BadRunException;
import news.stemma.app.export.ExportFormat;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.measure.MeasureFolder;
import news.stemma.app.measure.Measurement;
import news.stemma.app.measure.Overview;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "measure",
    description = "Measures reuse in what 'trace -o DIR' wrote: how much, by whom, how soon.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Writes DIR/measure: articles, outlets, leave_one_out, follows, edges, later,",
      "agencies, carried, carriers, time, most_reused, updates and changes, each as",
      "JSON lines, CSV and Parquet; DICTIONARY.md there says what every column",
      "means. Shares have 95 %% intervals.",
      "",
      "Examples:",
      "  stemma trace dump.jsonl.gz -o out/dump",
      "  stemma measure out/dump",
      "  stemma measure out/dump --format csv --overwrite   again, as CSV alone",
      "  stemma measure out/dump --outlets ours.txt         who else is an agency"
    })
final class MeasureCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder that 'trace -o DIR' wrote.")
  private Path run = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "csv,parquet",
      description = "csv, parquet, or both, with a comma, beside JSON lines; both by default.")
  private Set<ExportFormat> formats = EnumSet.of(ExportFormat.CSV, ExportFormat.PARQUET);

  @Option(
      names = "--outlets",
      paramLabel = "FILE",
      description = "More outlets and agencies, a line each, as for trace.")
  private Optional<Path> outlets = Optional.empty();

  @Option(names = "--overwrite", description = "Replace other measures in DIR.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "No overview, and no messages but errors.")
  private boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (!MeasureFolder.TABLES.containsAll(formats)) {
      throw new Main.UserException("measures come as csv and parquet; give one of these, or both");
    }
    try {
      write(MeasureFolder.of(run, settings(), formats));
      return 0;
    } catch (BadRunException e) {
      throw new Main.UserException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Measurement.Settings settings() {
    return new Measurement.Settings(
        Lexicons.languages(),
        outlets.map(UserFiles::outlets).orElseGet(Lexicons::sources),
        Main.version());
  }

  private void write(MeasureFolder measures) throws IOException {
    Path folder = measures.folder();
    if (!isThere(measures)) {
      try (Workspace workspace = Workspace.in(Optional.of(run))) {
        // Another one may just have written them.
        if (!isThere(measures)) {
          write(measures, folder);
        }
        workspace.done();
      }
    }
    print(folder);
  }

  private boolean isThere(MeasureFolder measures) throws IOException {
    Path folder = measures.folder();
    return !overwrite
        && Files.exists(folder)
        && Output.isThere(folder, measures.state(), "these very measures", messages());
  }

  private void write(MeasureFolder measures, Path folder) throws IOException {
    try (ProgressLines progress = ProgressLines.of(commandLine(), quiet)) {
      measures.write(progress);
    }
    messages().say("wrote " + folder);
  }

  private void print(Path folder) throws IOException {
    if (!quiet) {
      commandLine().getOut().print(Overview.of(folder));
      commandLine().getOut().flush();
    }
  }

  private Messages messages() {
    return new Messages(commandLine(), quiet);
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
