package news.stemma.benchmarks.cluster;

import com.google.common.collect.ImmutableList;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import news.stemma.benchmarks.scale.Cost;
import news.stemma.benchmarks.scale.RunFailedException;

/// A command of Stemma over one corpus, by the launcher `./stemma`, into a folder of its own.
///
/// @param home the repository
/// @param memory limit of the heap, such as `4g`
/// @param folder for what it writes and says
record Launch(Path home, SparkRuns.Command command, String memory, Path corpus, Path folder) {
  private static final String JAVA_OPTIONS = "JDK_JAVA_OPTIONS";

  Path output() {
    return folder.resolve("out");
  }

  private Path log() {
    return folder.resolveSibling(folder.getFileName() + ".log");
  }

  private Path events() {
    return folder.resolve("events");
  }

  /// Has the launcher build what the engine needs, if it is out of date.
  void build(Engine engine) throws IOException {
    Files.createDirectories(folder);
    run(process(List.of(command.toString(), "--engine", engine.toString(), "--help")));
  }

  /// Runs it to its end.
  Cost run(Engine engine) throws IOException {
    Files.createDirectories(events());
    List<String> arguments =
        List.of(
            command.toString(),
            corpus.toString(),
            "-o",
            output().toString(),
            "--engine",
            engine.toString(),
            "--max-memory",
            memory);
    ProcessBuilder process = process(arguments);
    switch (engine) {
      case Engine.Local _ -> {}
      case Engine.Spark _ -> process.environment().put(JAVA_OPTIONS, eventLog());
    }
    return run(process);
  }

  private String eventLog() {
    return "-Dspark.eventLog.enabled=true -Dspark.eventLog.dir="
        + events().toUri()
        + " -Dspark.eventLog.compress=false -Dspark.eventLog.rolling.enabled=false";
  }

  private ProcessBuilder process(List<String> arguments) {
    List<String> words =
        ImmutableList.<String>builder()
            .add(home.resolve("stemma").toString())
            .addAll(arguments)
            .build();
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log().toFile()));
  }

  private Cost run(ProcessBuilder builder) throws IOException {
    long start = System.nanoTime();
    Process process = builder.start();
    Cost cost = Cost.of(process, folder, start);
    if (process.exitValue() != 0) {
      throw new RunFailedException(
          command + " ended with " + process.exitValue() + "; " + log() + " says why");
    }
    return cost;
  }

  /// The stages of the run on Spark.
  ImmutableList<StageCost> stages() throws IOException {
    try (Stream<Path> files = Files.list(events())) {
      List<Path> logs = files.filter(file -> !file.toString().endsWith(".crc")).toList();
      if (logs.size() != 1) {
        throw new RunFailedException(
            events() + " has " + logs.size() + " event logs, not one; " + log() + " may say why");
      }
      return EventLog.stages(logs.getFirst());
    }
  }

  void delete() throws IOException {
    if (Files.exists(folder)) {
      MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
    }
  }
}
