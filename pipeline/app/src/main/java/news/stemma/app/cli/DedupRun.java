package news.stemma.app.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import news.stemma.app.dedup.Dedup;
import news.stemma.app.dedup.Spool;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.ingest.InputSignature;
import news.stemma.app.ingest.Reading;
import news.stemma.app.ingest.Sink;
import news.stemma.candidate.Banding;
import news.stemma.index.DiskEngine;
import news.stemma.index.NightState;
import news.stemma.sketch.Scheme;
import picocli.CommandLine;

/// Reads, clusters, writes.
final class DedupRun {
  private final DedupCommand options;
  private final CommandLine commandLine;
  private final Messages messages;
  private final Dedup.Settings settings;
  private final Reading reading;
  private final Path output;

  DedupRun(DedupCommand options, CommandLine commandLine) {
    this.options = options;
    this.commandLine = commandLine;
    this.messages = options.run.messages(commandLine);
    options.run.check(commandLine);
    this.output = Path.of(options.output);
    require(
        options.jaccard > 0 && options.jaccard <= 1,
        "--jaccard takes a number above 0 up to 1, not " + options.jaccard);
    require(
        options.expire.isEmpty() || options.state.isPresent(),
        "--expire is for a --state, which is not given");
    this.reading = options.input.reading(commandLine, messages::say);
    this.settings =
        new Dedup.Settings(
            Main.version(),
            Scheme.standard(options.run.seed),
            Banding.STANDARD,
            options.jaccard,
            options.keep,
            options.annotate ? Dedup.Records.ANNOTATED : Dedup.Records.KEPT,
            options.expire);
  }

  private void require(boolean holds, String otherwise) {
    if (!holds) {
      throw new CommandLine.ParameterException(commandLine, otherwise);
    }
  }

  Dedup.Settings settings() {
    return settings;
  }

  /// Gives the exit code.
  int run() throws IOException {
    Output.refuseAmong(options.inputs, output);
    Output.refuseParts(output);
    options.state.ifPresent(state -> Output.refuseAmong(options.inputs, state));
    try {
      return options.state.isPresent() ? run(options.state.get()) : runAlone();
    } catch (NightState.InUseException e) {
      throw new Main.TryAgainException(String.valueOf(e.getMessage()));
    } catch (NightState.BadStateException e) {
      throw new Main.UserException(String.valueOf(e.getMessage()));
    }
  }

  private int runAlone() throws IOException {
    try (Workspace workspace = Workspace.in(Optional.of(output))) {
      int code = run(workspace, workspace.folder(), Optional.empty());
      workspace.done();
      return code;
    }
  }

  private int run(Path folder) throws IOException {
    try (NightState state = NightState.open(folder, settings.stateScheme());
        Workspace workspace = Workspace.in(Optional.of(output))) {
      int code = run(workspace, state.work(), Optional.of(state));
      state.deleteWork();
      workspace.done();
      return code;
    }
  }

  /// @param work folder for what is made of the records, beside their text
  private int run(Workspace workspace, Path work, Optional<NightState> state) throws IOException {
    Optional<InputSignature> signature = InputSignature.of(options.inputs);
    try (ProgressLines progress = options.run.progress(commandLine);
        DiskEngine engine =
            new DiskEngine(work, origin(signature), options.run.threads, progress)) {
      Path spooled = workspace.folder().resolve("standard-input.zst");
      Dedup dedup =
          Dedup.read(
              settings,
              engine,
              state,
              sink -> read(signature, spooled, progress.reading(reading, signature), sink));
      messages.rejected(
          dedup.rejected(), dedup.counts().read() - dedup.rejected().size(), options.inputs);
      if (!options.overwrite && Output.isFinished(output, dedup.fingerprint(), Dedup.FILES)) {
        messages.say(output + " holds this very run already; nothing to do there");
      } else {
        dedup.write(output, sink -> readAgain(signature, spooled, sink));
        messages.say("wrote " + output);
      }
      return exitCode(dedup.counts());
    }
  }

  private String origin(Optional<InputSignature> signature) {
    String read = signature.map(InputSignature::toString).orElse("read " + UUID.randomUUID());
    return String.join(
        " ", read, options.inputs.toString(), reading.toString(), settings.readingScheme());
  }

  private void read(Optional<InputSignature> signature, Path spooled, Reading told, Sink sink) {
    if (signature.isPresent()) {
      InputReader.read(options.inputs, InputStream.nullInputStream(), told, sink);
      return;
    }
    try (Spool spool = Spool.into(spooled, System.in)) {
      InputReader.read(options.inputs, spool, told, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void readAgain(Optional<InputSignature> signature, Path spooled, Sink sink) {
    if (signature.isPresent()) {
      InputReader.read(options.inputs, InputStream.nullInputStream(), reading, sink);
      if (!InputSignature.of(options.inputs).equals(signature)) {
        throw new Main.UserException("the inputs changed while they were read; run it again");
      }
      return;
    }
    try (InputStream again = Spool.again(spooled)) {
      InputReader.read(options.inputs, again, reading, sink);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private int exitCode(Dedup.Counts counts) {
    messages.read(counts.documents(), counts.duplicates(), counts.rejected());
    return options.run.exitCode(counts.rejected(), counts.read());
  }
}
