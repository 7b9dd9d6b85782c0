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
import news.stemma.app.export.Export;
import news.stemma.app.export.ExportFormat;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "export",
    description = "Writes what a run found for other tools, into DIR/export.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "DIR/export/DICTIONARY.md says what every column means.",
      "",
      "Examples:",
      "  stemma export out/dump                       tables as CSV",
      "  stemma export out/dump --format parquet,graphml  for pandas and for Gephi",
      "  stemma export out/kept --overwrite           again"
    })
final class ExportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder that a run with -o wrote.")
  private Path run = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      split = ",",
      defaultValue = "csv",
      description = "${COMPLETION-CANDIDATES}, or more than one, with commas; csv by default.")
  private Set<ExportFormat> formats = EnumSet.of(ExportFormat.CSV);

  @Option(names = "--overwrite", description = "Replace another export in DIR.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "No messages but errors.")
  private boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try {
      write(Export.of(run, formats, Main.version()));
      return 0;
    } catch (BadRunException e) {
      throw new Main.UserException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Export export) throws IOException {
    Path folder = export.folder();
    if (!overwrite && export.isDone()) {
      messages().say(folder + " holds this very export already; nothing to do there");
      return;
    }
    if (!overwrite && Files.exists(folder)) {
      throw new Main.UserException(folder + " holds something else; --overwrite replaces it");
    }
    try (Workspace workspace = Workspace.in(Optional.of(run));
        ProgressLines progress = ProgressLines.of(commandLine(), quiet)) {
      export.write(progress);
      workspace.done();
    }
    messages().say("wrote " + folder);
  }

  private Messages messages() {
    return new Messages(commandLine(), quiet);
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
