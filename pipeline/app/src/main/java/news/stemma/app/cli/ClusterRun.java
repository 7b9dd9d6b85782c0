package news.stemma.app.cli;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.stemma.app.cluster.Census;
import news.stemma.app.cluster.Job;
import news.stemma.app.cluster.JobInput;
import news.stemma.app.cluster.JobOutput;
import news.stemma.app.cluster.Listener;
import news.stemma.app.cluster.Outcome;
import news.stemma.app.cluster.Workers;
import picocli.CommandLine;

/// Hands a run to a cluster, and tells the user how it went.
final class ClusterRun {
  /// Of a name that is not of this machine's filesystem.
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:/.*");

  private static final String WORK = "cluster";

  private final RunOptions options;
  private final CommandLine commandLine;
  private final EngineOptions engine;
  private final Messages messages;
  private final AtomicReference<Census> census = new AtomicReference<>();

  ClusterRun(RunOptions options, EngineOptions engine, CommandLine commandLine) {
    this.options = options;
    this.engine = engine;
    this.commandLine = commandLine;
    this.messages = options.messages(commandLine);
    options.check(commandLine);
  }

  /// Where it goes.
  record Destination(String folder, JobOutput.Existing existing) {
    static Destination of(String folder, boolean overwrite) {
      return new Destination(
          folder, overwrite ? JobOutput.Existing.REPLACE : JobOutput.Existing.KEEP);
    }
  }

  /// Whether a name is one of another filesystem than this machine's.
  private static boolean isElsewhere(String name) {
    return SCHEME.matcher(name).matches();
  }

  /// Gives the exit code.
  ///
  /// @param running has the cluster run the job
  int run(
      EngineOptions.Choice.Spark spark,
      JobInput input,
      Destination destination,
      Function<Job, Outcome> running)
      throws IOException {
    Workers workers = new Workers(spark.master(), options.threads);
    if (isElsewhere(destination.folder())) {
      refuseAmong(input.names(), destination.folder());
      return run(workers, input, output(destination, Optional.empty()), running);
    }
    Path folder = Path.of(destination.folder());
    Output.refuseAmong(input.names(), folder);
    try (Workspace workspace = Workspace.in(Optional.of(folder))) {
      Path work = Files.createDirectories(workspace.folder().resolve(WORK));
      try {
        int code = run(workers, input, output(destination, Optional.of(work)), running);
        workspace.done();
        return code;
      } finally {
        // The rest may be what a run of another engine goes on from.
        MoreFiles.deleteRecursively(work, RecursiveDeleteOption.ALLOW_INSECURE);
      }
    }
  }

  /// What a job reads, as the options say.
  JobInput input(List<String> names, InputOptions input) {
    return new JobInput(ImmutableList.copyOf(names), input.reading(commandLine, messages::say));
  }

  private static void refuseAmong(List<String> inputs, String output) {
    for (String input : inputs) {
      String folder = input.replaceAll("/+$", "") + "/";
      if ((output + "/").startsWith(folder)) {
        throw new Main.UserException(
            output + " lies within the input " + input + "; write elsewhere");
      }
    }
  }

  private JobOutput output(Destination destination, Optional<Path> work) {
    return new JobOutput(destination.folder(), work, destination.existing(), engine.parts);
  }

  private int run(
      Workers workers, JobInput input, JobOutput output, Function<Job, Outcome> running) {
    Listener listener = new Listener(counted -> take(counted, input.names()), messages::say);
    switch (running.apply(new Job(workers, input, output, listener))) {
      case WRITTEN -> messages.say("wrote " + output.folder());
      case HELD_ALREADY ->
          messages.say(output.folder() + " holds this very run already; nothing to do there");
    }
    return exitCode(Objects.requireNonNull(census.get(), "a cluster that counted nothing"));
  }

  private void take(Census counted, ImmutableList<String> inputs) {
    census.set(counted);
    if (counted.documents() == 0 && inputs.stream().anyMatch(ClusterRun::isElsewhere)) {
      throw new Main.UserException(
          "no articles in "
              + String.join(" ", inputs)
              + counted.rejected().stream()
                  .findFirst()
                  .map(one -> " (" + one.location() + ": " + one.reason() + ")")
                  .orElse("")
              + "; name files or folders of news texts");
    }
    messages.rejected(counted.rejected(), counted.documents(), inputs);
  }

  private int exitCode(Census read) {
    int rejected = read.rejected().size();
    messages.read(read.documents(), read.duplicates(), rejected);
    return options.exitCode(rejected, read.documents() + read.duplicates() + rejected);
  }
}
