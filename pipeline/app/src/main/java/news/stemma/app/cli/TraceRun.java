package news.stemma.app.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import news.stemma.Engine;
import news.stemma.MemoryEngine;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.InputSignature;
import news.stemma.app.ingest.Inputs;
import news.stemma.app.ingest.Reading;
import news.stemma.app.ingest.Sink;
import news.stemma.app.ingest.StoredIntake;
import news.stemma.app.report.HtmlReport;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.MatchesCsv;
import news.stemma.app.report.OutputFolder;
import news.stemma.app.report.RecallText;
import news.stemma.app.report.Run;
import news.stemma.app.report.TextReport;
import news.stemma.app.study.Study;
import news.stemma.index.DiskEngine;
import picocli.CommandLine;

/// Reads, traces, reports.
final class TraceRun {
  /// Compressed text swells to four times its bytes, and text to forty times with its words,
  /// sketches and rows; the heap may be half full.
  private static final int HEAP_BYTES_AN_INPUT_BYTE = 320;

  private final TraceOptions options;
  private final CommandLine commandLine;
  private final Messages messages;

  TraceRun(TraceOptions options, CommandLine commandLine) {
    this.options = options;
    this.commandLine = commandLine;
    this.messages = options.run.messages(commandLine);
    options.run.check(commandLine);
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
  int run(Supply inputs, InputOptions input, Destination destination) throws IOException {
    Reading reading = input.reading(commandLine, messages::say);
    destination.folder().ifPresent(folder -> Output.refuseAmong(inputs.names(), folder));
    destination.folder().ifPresent(Output::refuseParts);
    destination.report().ifPresent(report -> Output.refuseAmong(inputs.names(), report));
    inputs.names().stream()
        .filter(name -> inputs.isMatch() && Messages.isMissing(name))
        .findFirst()
        .ifPresent(name -> {
          throw new Main.UserException("no such file or folder: " + name);
        });
    Optional<InputSignature> signature = inputs.signature();
    if (options.dryRun) {
      return dryRun(inputs, reading, signature);
    }
    if (isLarge(signature)) {
      return runOnDisk(inputs, reading, signature, destination);
    }
    if (destination.folder().isEmpty()) {
      return runInMemory(inputs, reading, destination);
    }
    try (Workspace workspace = Workspace.in(destination.folder())) {
      int code = runInMemory(inputs, reading, destination);
      workspace.done();
      return code;
    }
  }

  private int dryRun(Supply inputs, Reading reading, Optional<InputSignature> signature) {
    InputSignature files =
        signature.orElseThrow(() ->
            new Main.UserException("--dry-run can't look into standard input without reading it"));
    if (files.files().isEmpty()) {
      throw new Main.UserException(
          "no files in "
              + String.join(" ", inputs.names())
              + "; name files or folders of news texts");
    }
    inputs.names().stream()
        .filter(Messages::isMissing)
        .forEach(name -> messages.say("no such file or folder: " + name));
    new DryRun(options.configuration(), options.run.threads)
        .run(inputs, files, reading, commandLine.getOut());
    return 0;
  }

  private int runInMemory(Supply inputs, Reading reading, Destination destination)
      throws IOException {
    try (ProgressLines progress = options.run.progress(commandLine);
        ThreadedStages stages = new ThreadedStages(options.run.threads, progress)) {
      return report(
          read(inputs, Inputs.corpus(sink -> read(inputs, reading, sink))),
          new MemoryEngine(stages),
          destination);
    }
  }

  private int runOnDisk(
      Supply inputs, Reading reading, Optional<InputSignature> signature, Destination destination)
      throws IOException {
    try (Workspace workspace = Workspace.in(destination.folder());
        Interruption _ = new Interruption(messages);
        ProgressLines progress = options.run.progress(commandLine);
        DiskEngine engine =
            new DiskEngine(
                workspace.folder(),
                origin(inputs, reading, signature),
                options.run.threads,
                progress)) {
      if (destination.folder().isPresent() && workspace.isBegun()) {
        messages.say("going on from what an earlier run has left, as far as it is of the same");
      }
      Corpus corpus =
          StoredIntake.corpus(
              engine, sink -> read(inputs, progress.reading(reading, signature), sink));
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

  private String origin(Supply inputs, Reading reading, Optional<InputSignature> signature) {
    String read = signature.map(InputSignature::toString).orElse("read " + UUID.randomUUID());
    return String.join(
        " ",
        Main.version(),
        read,
        inputs.toString(),
        reading.toString(),
        Run.described(options.configuration()));
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
            .filter(folder -> Output.isFinished(folder, run.fingerprint(), JsonReport.FILES))
            .filter(
                folder -> JsonReport.FILES.stream().map(folder::resolve).allMatch(Files::exists));
    finished.ifPresent(
        folder -> messages.say(folder + " holds this very run already; nothing to do there"));
    if (finished.isEmpty() || destination.report().isPresent()) {
      Trace trace = trace(run, engine);
      if (destination.report().isPresent()) {
        writeReport(destination.report().get(), new HtmlReport(run, trace, engine));
      }
      if (destination.folder().isEmpty()) {
        print(run, trace, engine);
      } else if (finished.isEmpty()) {
        writeTo(destination.folder().get(), folder -> write(folder, run, trace, engine));
        trace.audit().ifPresent(audit -> messages.say(RecallText.measured(audit)));
      }
    }
    return exitCode(run.corpus());
  }

  private void writeReport(Path file, HtmlReport report) throws IOException {
    try (Workspace _ = Workspace.beside(file, Study.work(file))) {
      writeTo(file, report::write);
    }
  }

  private static void write(Path folder, Run run, Trace trace, Engine engine) throws IOException {
    OutputFolder.begin(folder);
    if (run.corpus().isMatch()) {
      new MatchesCsv(trace).write(folder);
    }
    new JsonReport(run, trace, engine).write(folder);
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
      throw Storage.isFull(e)
          ? new Main.TryAgainException("can't write " + path + ": " + Storage.says(e))
          : new Main.UserException("can't write " + path + ": " + Storage.reason(e));
    } catch (IOException e) {
      throw new Main.TryAgainException("can't write " + path + ": " + Storage.says(e));
    }
    messages.say("wrote " + path);
  }

  private void read(Supply inputs, Reading reading, Sink sink) {
    DateWatch watch = new DateWatch(sink);
    inputs.read(reading, watch);
    watch.report(messages);
  }

  private Run read(Supply inputs, Corpus corpus) {
    messages.rejected(corpus.rejected(), corpus.documents().size(), inputs.names());
    return new Run(Main.version(), options.configuration(), corpus, options.audit, options.asOf);
  }

  private static Trace trace(Run run, Engine engine) {
    Stemma stemma = new Stemma(run.configuration(), engine);
    Trace trace = stemma.trace(run.corpus().documents());
    return run.audited().map(articles -> stemma.audited(trace, articles)).orElse(trace);
  }

  private int exitCode(Corpus corpus) {
    messages.read(corpus.documents().size(), corpus.duplicates(), corpus.rejected().size());
    return options.run.exitCode(corpus.rejected().size(), corpus.read());
  }
}
