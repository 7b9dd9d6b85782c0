package news.stemma.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import news.stemma.Configuration;
import news.stemma.Engine;
import news.stemma.MemoryEngine;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.ingest.InputSignature;
import news.stemma.app.ingest.Reading;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.ingest.StoredIntake;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.report.HtmlReport;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.OutputFolder;
import news.stemma.app.report.Printable;
import news.stemma.app.report.RecallText;
import news.stemma.app.report.Run;
import news.stemma.app.report.TextReport;
import news.stemma.index.DiskEngine;
import picocli.CommandLine;

/// Reads, traces, reports.
final class TraceRun {
  private static final int REJECTED = 3;
  private static final int REJECTIONS_SHOWN = 10;

  /// Compressed text swells to four times its bytes, and text to forty times with its words,
  /// sketches and rows; the heap may be half full.
  private static final int HEAP_BYTES_AN_INPUT_BYTE = 320;

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

  /// Where a trace goes.
  ///
  /// @param folder gets everything; without it the trace is printed
  /// @param report gets the page
  /// @param overwrite whether another run's folder may be replaced
  record Destination(Optional<Path> folder, Optional<Path> report, boolean overwrite) {
    static final Destination PRINTED = new Destination(Optional.empty(), Optional.empty(), false);
  }

  /// Reads, traces and reports; gives the exit code.
  int run(List<String> inputs, InputOptions input, Destination destination) throws IOException {
    Reading reading = input.reading(commandLine, this::say);
    destination.folder().ifPresent(folder -> refuseAmong(inputs, folder));
    destination.report().ifPresent(report -> refuseAmong(inputs, report));
    Optional<InputSignature> signature = InputSignature.of(inputs);
    if (!isLarge(signature)) {
      try (ProgressLines progress = ProgressLines.of(commandLine, options.quiet);
          ThreadedStages stages = new ThreadedStages(options.threads, progress)) {
        return report(
            read(inputs, InputReader.read(inputs, System.in, reading)),
            new MemoryEngine(stages),
            destination);
      }
    }
    try (Workspace workspace = Workspace.in(destination.folder());
        ProgressLines progress = ProgressLines.of(commandLine, options.quiet);
        DiskEngine engine =
            new DiskEngine(
                workspace.folder(),
                origin(inputs, reading, signature),
                options.threads,
                progress)) {
      Corpus corpus =
          StoredIntake.corpus(engine, sink -> InputReader.read(inputs, System.in, reading, sink));
      int code = report(read(inputs, corpus), engine, destination);
      workspace.done();
      return code;
    }
  }

  /// Whether what is read would crowd the heap.
  private boolean isLarge(Optional<InputSignature> signature) {
    return switch (options.spill) {
      case ALWAYS -> true;
      case NEVER -> false;
      case AUTO ->
          signature
              .filter(inputs ->
                  inputs.bytes() < Runtime.getRuntime().maxMemory() / HEAP_BYTES_AN_INPUT_BYTE)
              .isEmpty();
    };
  }

  private String origin(List<String> inputs, Reading reading, Optional<InputSignature> signature) {
    String read = signature.map(InputSignature::toString).orElse("read " + UUID.randomUUID());
    return String.join(
        " ",
        Main.version(),
        read,
        inputs.toString(),
        reading.toString(),
        Run.described(configuration()));
  }

  private int report(Run run, Engine engine, Destination destination) throws IOException {
    int articles = run.corpus().documents().size();
    if (destination.report().isPresent() && articles > HtmlReport.MOST_ARTICLES) {
      throw new Main.UserException(
          "a page holds no more than "
              + HtmlReport.MOST_ARTICLES
              + " articles, not "
              + articles
              + "; leave --report out, -o DIR writes them all");
    }
    Optional<Path> finished =
        destination
            .folder()
            .filter(folder -> !destination.overwrite())
            .filter(folder -> isFinished(folder, run.fingerprint(), JsonReport.FILES));
    finished.ifPresent(folder -> say(folder + " holds this very run already; nothing to do there"));
    if (finished.isEmpty() || destination.report().isPresent()) {
      Trace trace = trace(run, engine);
      if (destination.report().isPresent()) {
        writeTo(destination.report().get(), new HtmlReport(run, trace, engine)::write);
      }
      if (destination.folder().isEmpty()) {
        print(run, trace, engine);
      } else if (finished.isEmpty()) {
        writeTo(destination.folder().get(), new JsonReport(run, trace, engine)::write);
        trace.audit().ifPresent(audit -> say(RecallText.measured(audit)));
      }
    }
    return exitCode(run.corpus());
  }

  /// What lies in a folder of inputs would be read as one the next time.
  static void refuseAmong(List<String> inputs, Path output) {
    if (output.toString().isEmpty()) {
      throw new Main.UserException("-o and --report take a name, not an empty one");
    }
    if (Files.exists(output) && !Files.isRegularFile(output) && !Files.isDirectory(output)) {
      throw new Main.UserException(output + " is neither a file nor a folder; write elsewhere");
    }
    Path absolute = output.toAbsolutePath().normalize();
    for (String input : inputs) {
      if (!input.isEmpty() && Path.of(input).toAbsolutePath().normalize().equals(absolute)) {
        throw new Main.UserException(output + " is an input; write elsewhere");
      }
      boolean folder = !input.isEmpty() && Files.isDirectory(Path.of(input));
      if (folder && absolute.startsWith(Path.of(input).toAbsolutePath().normalize())) {
        throw new Main.UserException(
            output + " lies within the input " + input + "; write elsewhere");
      }
    }
  }

  private void print(Run run, Trace trace, Engine engine) throws IOException {
    PrintWriter out = commandLine.getOut();
    switch (options.format) {
      case JSON -> new JsonReport(run, trace, engine).write(out);
      case TEXT -> new TextReport(run, trace, commandLine.getColorScheme()).write(out);
    }
    out.flush();
  }

  private interface Writing {
    void to(Path path) throws IOException;
  }

  private void writeTo(Path path, Writing writing) throws IOException {
    try {
      writing.to(path);
    } catch (FileSystemException e) {
      throw new Main.UserException("can't write " + path + ": " + Storage.reason(e));
    } catch (IOException e) {
      throw new Main.TryAgainException("can't write " + path + ": " + e.getMessage());
    }
    say("wrote " + path);
  }

  /// Whether the folder holds this very run.
  ///
  /// @param files that a run writes
  static boolean isFinished(Path folder, String fingerprint, List<String> files) {
    if (!Files.exists(folder.resolve(OutputFolder.RUN))) {
      OutputFolder.foreignFile(folder, files)
          .ifPresent(file -> {
            throw new Main.UserException(
                folder
                    + " holds a "
                    + file
                    + " that is not of a run of Stemma; take another folder, or --overwrite to"
                    + " replace it");
          });
      return false;
    }
    try {
      if (Files.readString(folder.resolve(OutputFolder.RUN)).contains("\"" + fingerprint + "\"")) {
        return true;
      }
    } catch (IOException e) {
      throw new Main.UserException(
          "can't read " + folder.resolve(OutputFolder.RUN) + ": " + e.getMessage());
    }
    throw new Main.UserException(
        folder + " holds another run; take another folder, or --overwrite to replace it");
  }

  private Run read(List<String> inputs, Corpus corpus) {
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
    Configuration configuration = configuration();
    return new Run(Main.version(), configuration, corpus, options.audit, options.asOf);
  }

  private Configuration configuration() {
    Configuration configuration = Lexicons.configuration(options.seed);
    if (options.outlets.isPresent()) {
      configuration = configuration.with(UserFiles.outlets(options.outlets.get()));
    }
    return options.boilerplate.isPresent()
        ? configuration.with(UserFiles.boilerplate(options.boilerplate.get()))
        : configuration;
  }

  static boolean missing(List<String> inputs) {
    return inputs.stream()
        .noneMatch(
            input -> input.equals(InputReader.STANDARD_INPUT) || Files.exists(Path.of(input)));
  }

  private static Trace trace(Run run, Engine engine) {
    Stemma stemma = new Stemma(run.configuration(), engine);
    Trace trace = stemma.trace(run.corpus().documents());
    return run.audited().map(articles -> stemma.audited(trace, articles)).orElse(trace);
  }

  private int exitCode(Corpus corpus) {
    say(
        corpus.read()
            + " read: "
            + count(corpus.documents().size(), "article")
            + ", "
            + count(corpus.duplicates(), "duplicate")
            + ", "
            + corpus.rejected().size()
            + " rejected");
    return options.maxRejected.isExceeded(corpus.rejected().size(), corpus.read()) ? REJECTED : 0;
  }

  static String count(int number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }

  private void say(String message) {
    if (!options.quiet) {
      commandLine.getErr().println("stemma: " + Printable.of(message));
    }
  }
}
