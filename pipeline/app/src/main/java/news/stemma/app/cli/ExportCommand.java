package news.stemma.app.cli;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import news.stemma.app.export.Additions;
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
      "  stemma export out/dump --format prov         who descends from whom, as W3C PROV-JSON",
      "  stemma export out/dump --input dump.jsonl.gz  with the hash of what was read",
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

  @Option(
      names = "--input",
      paramLabel = "FILE",
      arity = "1..*",
      description = "Files that the run read, or folders of them: manifest.json gets their hashes.")
  private List<Path> inputs = new ArrayList<>();

  @Option(
      names = "--confirmed",
      paramLabel = "FILE",
      description = "What 'index findings' printed: confirmed sources go into prov.json.")
  private @Nullable Path confirmed;

  @Option(names = "--overwrite", description = "Replace another export in DIR.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "No messages but errors.")
  private boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    try {
      Additions additions =
          new Additions(ImmutableList.copyOf(inputs), Optional.ofNullable(confirmed));
      write(Export.of(run, formats, additions, Main.version()));
      return 0;
    } catch (BadRunException e) {
      throw new Main.UserException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Export export) throws IOException {
    if (isThere(export)) {
      return;
    }
    try (Workspace workspace = Workspace.in(Optional.of(run));
        ProgressLines progress = ProgressLines.of(commandLine(), quiet)) {
      // Another one may just have written it.
      if (!isThere(export)) {
        long leftOut = export.write(progress);
        if (leftOut > 0) {
          messages().say(leftOut + " confirmed findings are about articles that are not in " + run);
        }
        messages().say("wrote " + export.folder());
      }
      workspace.done();
    }
  }

  private boolean isThere(Export export) throws IOException {
    return !overwrite
        && Files.exists(export.folder())
        && Output.isThere(export.folder(), export.state(), "this very export", messages());
  }

  private Messages messages() {
    return new Messages(commandLine(), quiet);
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
