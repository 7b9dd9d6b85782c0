package news.stemma.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import news.stemma.Configuration;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.Run;
import news.stemma.app.report.TextReport;
import picocli.CommandLine;

/// Reads, traces, reports.
final class TraceRun {
  private static final int REJECTED = 3;
  private static final int REJECTIONS_SHOWN = 10;

  private final TraceOptions options;
  private final CommandLine commandLine;

  TraceRun(TraceOptions options, CommandLine commandLine) {
    this.options = options;
    this.commandLine = commandLine;
    if (options.threads < 1) {
      throw new CommandLine.ParameterException(
          commandLine, "--threads takes a number from 1, not " + options.threads);
    }
  }

  /// Prints the trace to standard output.
  int print(List<String> inputs) throws IOException {
    Run run = read(inputs);
    Trace trace = trace(run);
    PrintWriter out = commandLine.getOut();
    switch (options.format) {
      case JSON -> new JsonReport(run, trace).write(out);
      case TEXT -> new TextReport(run, trace, commandLine.getColorScheme()).write(out);
    }
    out.flush();
    return exitCode(run.corpus());
  }

  /// Writes the trace into a folder.
  int write(List<String> inputs, Path folder, boolean overwrite) throws IOException {
    Run run = read(inputs);
    if (!overwrite && Files.exists(folder.resolve(JsonReport.RUN))) {
      return finished(run, folder);
    }
    try {
      new JsonReport(run, trace(run)).write(folder);
    } catch (FileSystemException e) {
      throw new Main.UserException(
          "can't write into "
              + folder
              + ": "
              + e.getClass().getSimpleName()
              + " "
              + e.getMessage());
    }
    say("wrote " + folder);
    return exitCode(run.corpus());
  }

  private int finished(Run run, Path folder) throws IOException {
    String before = Files.readString(folder.resolve(JsonReport.RUN));
    if (!before.contains("\"" + run.fingerprint() + "\"")) {
      throw new Main.UserException(
          folder + " holds another run; take another folder, or --overwrite to replace it");
    }
    say(folder + " holds this very run already; nothing to do");
    return exitCode(run.corpus());
  }

  private Run read(List<String> inputs) {
    Corpus corpus = InputReader.read(inputs, System.in);
    for (Rejected rejected : corpus.rejected().stream().limit(REJECTIONS_SHOWN).toList()) {
      say("rejected " + rejected.location() + ": " + rejected.reason());
    }
    if (corpus.rejected().size() > REJECTIONS_SHOWN) {
      say("… and " + (corpus.rejected().size() - REJECTIONS_SHOWN) + " more rejected");
    }
    boolean nothing =
        corpus.documents().isEmpty() && (corpus.rejected().isEmpty() || missing(inputs));
    if (nothing) {
      throw new Main.UserException(
          "no articles in " + String.join(" ", inputs) + "; name files or folders of news texts");
    }
    Configuration configuration =
        Configuration.standard(Lexicons.english(), Lexicons.sources(), options.seed);
    return new Run(Main.version(), configuration, corpus);
  }

  private static boolean missing(List<String> inputs) {
    return inputs.stream()
        .noneMatch(
            input -> input.equals(InputReader.STANDARD_INPUT) || Files.exists(Path.of(input)));
  }

  private Trace trace(Run run) {
    if (options.threads == 1) {
      return new Stemma(run.configuration(), Stages.SEQUENTIAL).trace(run.corpus().documents());
    }
    try (ThreadedStages stages = new ThreadedStages(options.threads)) {
      return new Stemma(run.configuration(), stages).trace(run.corpus().documents());
    }
  }

  private int exitCode(Corpus corpus) {
    say(
        corpus.read()
            + " read: "
            + corpus.documents().size()
            + " articles, "
            + corpus.duplicates()
            + " duplicates, "
            + corpus.rejected().size()
            + " rejected");
    return options.maxRejected.isExceeded(corpus.rejected().size(), corpus.read()) ? REJECTED : 0;
  }

  private void say(String message) {
    if (!options.quiet) {
      commandLine.getErr().println("stemma: " + message);
    }
  }
}
