package news.stemma.spark;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A master and workers of Spark's standalone cluster on this machine's loopback, each a process
/// with what the tests have on their class path.
///
/// Closing it ends all of them with their executors. Where the process of the tests is ended
/// otherwise, the others end by themselves ([Tethered]; executors when their worker is gone).
final class StandaloneCluster implements Closeable {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String LOOPBACK = "127.0.0.1";
  private static final String CLASS_PATH = System.getProperty("java.class.path");

  private final Path folder;
  private final List<Started> workers = new ArrayList<>();
  private final List<Started> all = new ArrayList<>();
  private String master = "";

  /// A process, and where what it says goes.
  record Started(String name, Process process, Path log) {
    String said() {
      try {
        return Files.readString(log);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /// Waits until it has said so.
    Matcher await(Pattern pattern) {
      Instant end = Instant.now().plus(PATIENCE);
      while (true) {
        boolean alive = process.isAlive();
        Matcher matcher = pattern.matcher(said());
        if (matcher.find()) {
          return matcher;
        }
        if (!alive || Instant.now().isAfter(end)) {
          throw new AssertionError(name + " never said " + pattern + ", but\n" + said());
        }
        pause();
      }
    }

    private static void pause() {
      try {
        TimeUnit.MILLISECONDS.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
    }

    /// Waits until it ends; gives its exit code.
    int await() {
      try {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
          throw new AssertionError(name + " did not end, and said\n" + said());
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new AssertionError("interrupted", e);
      }
      return process.exitValue();
    }

    /// Ends it and all that it started, which has no time to clean up.
    void kill() {
      List<ProcessHandle> ended =
          Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
      ended.forEach(ProcessHandle::destroyForcibly);
      ended.forEach(one -> one.onExit().orTimeout(10, TimeUnit.SECONDS).join());
    }
  }

  private StandaloneCluster(Path folder) {
    this.folder = folder;
  }

  /// @param folder for all that they write
  /// @param workers how many there are, each with one core
  static StandaloneCluster start(Path folder, int workers) throws IOException {
    StandaloneCluster cluster = new StandaloneCluster(folder);
    try {
      // By this a Spark home is known; its jars are on the class path already.
      Files.createDirectories(folder.resolve("home/jars"));
      Files.createFile(folder.resolve("home/RELEASE"));
      cluster.startMaster();
      for (int worker = 0; worker < workers; worker++) {
        cluster.startWorker("worker-" + worker);
      }
      return cluster;
    } catch (IOException | AssertionError e) {
      cluster.close();
      throw e;
    }
  }

  private void startMaster() throws IOException {
    Started started =
        start(
            "master",
            "org.apache.spark.deploy.master.Master",
            List.of("--host", LOOPBACK, "--port", "0", "--webui-port", "0"));
    master = started.await(Pattern.compile("Starting Spark master at (spark://\\S+)")).group(1);
  }

  private void startWorker(String name) throws IOException {
    Started started =
        start(
            name,
            "org.apache.spark.deploy.worker.Worker",
            List.of(
                "--host",
                LOOPBACK,
                "--port",
                "0",
                "--webui-port",
                "0",
                "--cores",
                "1",
                "--memory",
                "1g",
                "--work-dir",
                folder.resolve(name).toString(),
                master));
    workers.add(started);
    started.await(Pattern.compile("Successfully registered with master"));
  }

  List<Started> workers() {
    return workers;
  }

  /// Hands a job to the cluster, by Spark's own SparkSubmit; doesn't wait for it.
  ///
  /// @param settings of Spark
  Started submit(String name, Class<?> main, Map<String, String> settings, List<String> arguments)
      throws IOException {
    List<String> submitted = new ArrayList<>(List.of("--master", master));
    submitted.addAll(List.of("--class", main.getName(), "--name", name));
    submitted.addAll(List.of("--conf", "spark.executor.extraClassPath=" + CLASS_PATH));
    submitted.addAll(List.of("--conf", "spark.executor.memory=700m"));
    submitted.addAll(List.of("--conf", "spark.ui.enabled=false"));
    submitted.addAll(List.of("--conf", "spark.log.level=INFO"));
    settings.forEach((key, value) -> submitted.addAll(List.of("--conf", key + "=" + value)));
    submitted.add("spark-internal");
    submitted.addAll(arguments);
    return start(name, "org.apache.spark.deploy.SparkSubmit", submitted);
  }

  /// Runs a command in a process of its own, beside the cluster; gives its exit code.
  int run(String name, Class<?> main, List<String> arguments) throws IOException {
    return start(name, main.getName(), arguments).await();
  }

  private Started start(String name, String main, List<String> arguments) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    List<String> command = new ArrayList<>(List.of(java.toString(), "@java.options", "-Xmx512m"));
    command.add("-Dlog4j2.configurationFile=classpath:news/stemma/spark/cluster-log.properties");
    // The app's jar, whose manifest names one that says nothing, may stand before Spark's.
    command.add("-Dslf4j.provider=org.apache.logging.slf4j.SLF4JServiceProvider");
    command.addAll(List.of("-cp", CLASS_PATH, Tethered.class.getName(), main));
    command.addAll(arguments);
    Path log = folder.resolve(name + ".log");
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
    builder.environment().put("SPARK_HOME", folder.resolve("home").toString());
    builder.environment().put("SPARK_LOCAL_DIRS", folder.resolve("local").toString());
    builder.environment().put("SPARK_SCALA_VERSION", "2.13");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Started started = new Started(name, builder.start(), log);
    all.add(started);
    return started;
  }

  @Override
  public void close() {
    all.reversed().forEach(Started::kill);
  }
}
