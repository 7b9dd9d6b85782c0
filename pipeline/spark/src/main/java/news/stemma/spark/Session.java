package news.stemma.spark;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Optional;
import news.stemma.app.cluster.ClusterException;
import news.stemma.app.cluster.Job;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/// Spark, set up for a job. What the user has set stays: by `spark-submit`, its files, or
/// `-Dspark…`.
final class Session {
  private static final String MASTER = "spark.master";
  private static final String NAME = "spark.app.name";
  private static final String LOCAL_DIR = "spark.local.dir";
  private static final String LOOPBACK = "127.0.0.1";

  private Session() {}

  /// Starts it; whoever closes it ends it.
  ///
  /// @param command that is run, such as `trace`
  /// @throws ClusterException where there is no such cluster
  static JavaSparkContext open(String command, Job job) {
    SparkConf settings = settings(command, job);
    try {
      return new JavaSparkContext(settings);
    } catch (RuntimeException e) {
      throw new ClusterException(
          "Spark doesn't start at " + settings.get(MASTER) + ": " + Failure.reason(e));
    }
  }

  private static SparkConf settings(String command, Job job) {
    SparkConf settings = new SparkConf();
    Master master =
        Master.of(
            job.workers(),
            settings.contains(MASTER) ? Optional.of(settings.get(MASTER)) : Optional.empty());
    master.check();
    settings.setMaster(master.url());
    // spark-submit takes the main class for a name.
    if (settings.get(NAME, SparkMain.class.getName()).equals(SparkMain.class.getName())) {
      settings.setAppName("stemma " + command);
    }
    settings.setIfMissing("spark.log.level", "WARN");
    // What the driver knows of all articles comes in parts from the executors.
    settings.setIfMissing("spark.driver.maxResultSize", "0");
    job.output().work().ifPresent(work -> workIn(work, settings));
    if (master.isThisProcess()) {
      settings.setIfMissing("spark.ui.enabled", "false");
      settings.setIfMissing("spark.driver.host", LOOPBACK);
      settings.setIfMissing("spark.driver.bindAddress", LOOPBACK);
    } else {
      jobJar().ifPresent(jar -> settings.setIfMissing("spark.jars", jar.toString()));
    }
    return settings;
  }

  /// @throws ClusterException where Spark would take the name for several
  private static void workIn(Path folder, SparkConf settings) {
    if (settings.contains(LOCAL_DIR) || System.getenv("SPARK_LOCAL_DIRS") != null) {
      return;
    }
    if (folder.toString().contains(",")) {
      throw new ClusterException(
          "Spark can't work in "
              + folder
              + ", whose name has a comma; write elsewhere, or set SPARK_LOCAL_DIRS");
    }
    settings.set(LOCAL_DIR, folder.toString());
  }

  /// The jar that this class is from; empty where it isn't from one.
  private static Optional<Path> jobJar() {
    try {
      return Optional.of(
              Path.of(Session.class.getProtectionDomain().getCodeSource().getLocation().toURI()))
          .filter(from -> from.toString().endsWith(".jar"));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }
}
