package news.stemma.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import news.stemma.app.export.BadRunException;
import news.stemma.app.export.WholeRun;
import news.stemma.app.plot.PlotFiles;
import news.stemma.app.report.OutputFolder;
import news.stemma.app.study.Study;
import news.stemma.app.study.Texts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "report",
    description =
        "Draws what a run found and measured: a page that leads from every number to the texts.",
    mixinStandardHelpOptions = true,
    versionProvider = Main.Version.class,
    footer = {
      "",
      "Beside NAME.html stands NAME.plots, with each plot as SVG, PNG and CSV. Above",
      Study.ONE_FILE + " articles NAME.data does so too, from which the page reads; keep them",
      "together. Withheld articles show no text.",
      "",
      "Examples:",
      "  stemma report out/dump -o report.html",
      "  stemma report out/dump -o report.html --full-text   whole texts",
      "  stemma report out/dump -o report.html --overwrite   again"
    })
final class ReportCommand implements Callable<Integer> {
  @Parameters(paramLabel = "DIR", description = "The folder that trace or match wrote with -o.")
  private Path run = Path.of("");

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      required = true,
      description = "The page that is written, whole or not at all.")
  private Path file = Path.of("");

  @Option(
      names = "--full-text",
      description = "Show whole texts; else only what they share, with 20 words around it.")
  private boolean fullText;

  @Option(names = "--overwrite", description = "Replace what stands there.")
  private boolean overwrite;

  @Option(names = "--quiet", description = "No messages but errors.")
  private boolean quiet;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    if (!file.toString().matches("(?s).*[^/\\\\]\\.html?")) {
      throw new Main.UserException(
          "'" + file + "' is no name of a page; it ends in .html, such as report.html");
    }
    Path measures = run.resolve("measure");
    if (Files.isRegularFile(run.resolve(OutputFolder.RUN))
        && !Files.isRegularFile(measures.resolve(Study.MEASURE))) {
      messages().say("measuring first what " + run + " holds");
      int code = measure();
      if (code != 0) {
        return code;
      }
    }
    try {
      Texts texts = fullText ? Texts.FULL : Texts.EXCERPTS;
      write(Study.of(run, measures, new Study.Options(texts, Study.ONE_FILE, Main.version())));
      return 0;
    } catch (BadRunException e) {
      throw new Main.UserException(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Does what `stemma measure` does.
  private int measure() {
    CommandLine measure =
        Objects.requireNonNull(commandLine().getParent().getSubcommands().get("measure"));
    return overwrite
        ? measure.execute(run.toString(), "--quiet", "--overwrite")
        : measure.execute(run.toString(), "--quiet");
  }

  private void write(Study study) throws IOException {
    if (isThere(study)) {
      return;
    }
    if (Files.isDirectory(file)) {
      throw new Main.UserException(file + " is a folder; name a file, such as report.html");
    }
    Study.Written written;
    try (Workspace ofRun = Workspace.in(Optional.of(run));
        Workspace ofReport = Workspace.beside(file, Study.work(file))) {
      if (isThere(study)) {
        return;
      }
      refuseOthers(ofReport);
      WholeRun.check(run);
      written = study.write(file, ofReport.folder());
      ofRun.done();
    }
    if (written.pictures() == PlotFiles.Pictures.SVG_ALONE) {
      messages()
          .say(
              "no PNG in "
                  + written.plots()
                  + ": Java can't draw here; install fontconfig, and run it again with --overwrite");
    }
    messages().say("wrote " + written.page() + " and " + written.plots());
  }

  private boolean isThere(Study study) throws IOException {
    return !overwrite
        && Files.isRegularFile(file)
        && Output.isThere(file, study.state(file), "this very report", messages());
  }

  private void refuseOthers(Workspace workspace) throws IOException {
    boolean areItsOwn = workspace.isBegun() || (overwrite && Files.exists(file));
    if (!areItsOwn) {
      // Folders without a page are nobody's report, unless it was broken off.
      refuse(Study.beside(file, "plots"));
      refuse(Study.beside(file, "data"));
    }
  }

  private void refuse(Path path) {
    if (Files.exists(path)) {
      throw new Main.UserException(
          path
              + " holds something else; "
              + (overwrite ? "move it away, or write elsewhere" : "--overwrite replaces it"));
    }
  }

  private Messages messages() {
    return new Messages(commandLine(), quiet);
  }

  private CommandLine commandLine() {
    return Objects.requireNonNull(spec).commandLine();
  }
}
