package news.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import news.stemma.app.cli.Main;
import news.stemma.app.report.JsonReport;
import news.stemma.spark.output.MergedTables;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real cluster gives the bytes of one machine, whole or maimed: a master and two workers of
/// Spark's own, on loopback.
@Tag("proof")
final class ClusterTest {
  private static final Path ARTICLES =
      Path.of(System.getProperty("stemma.root", "../..")).resolve("testdata");

  private static final List<String> TRACE =
      List.of("trace", seeds(), fictional(), "--as-of", "2026-03-01T06:00:00Z");
  private static final List<String> DEDUP = List.of("dedup", seeds(), fictional(), "--annotate");

  private static final List<String> DEDUP_FILES =
      List.of("clusters.jsonl", "annotated.jsonl", "rejected.jsonl");

  @TempDir private Path folder;

  private static String seeds() {
    return ARTICLES.resolve("seeds").toAbsolutePath().normalize().toString();
  }

  private static String fictional() {
    return ARTICLES.resolve("fictional").toAbsolutePath().normalize().toString();
  }

  @Test
  void twoWorkersGiveTheBytesOfOneMachine() throws IOException {
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
      assertThat(submit(cluster, TRACE).await()).isZero();
      assertThat(submit(cluster, DEDUP).await()).isZero();
      checkSame(cluster, TRACE, JsonReport.FILES);
      checkSame(cluster, DEDUP, DEDUP_FILES);
    }
  }

  @Test
  void aTraceLosesNothingWithAWorkerThatIsKilledMidway() throws IOException {
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
      StandaloneCluster.Started job = submit(cluster, TRACE);
      killAWorkerAtStage(12, job, cluster);
      assertThat(job.await()).isZero();
      checkSame(cluster, TRACE, JsonReport.FILES);
    }
  }

  @Test
  void aDedupLosesNothingWithAWorkerThatIsKilledMidway() throws IOException {
    try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
      StandaloneCluster.Started job = submit(cluster, DEDUP);
      killAWorkerAtStage(6, job, cluster);
      assertThat(job.await()).isZero();
      checkSame(cluster, DEDUP, DEDUP_FILES);
    }
  }

  private StandaloneCluster.Started submit(StandaloneCluster cluster, List<String> command)
      throws IOException {
    return cluster.submit(command.getFirst(), SparkMain.class, Map.of(), into("on-spark", command));
  }

  private List<String> into(String output, List<String> command) {
    List<String> all = new ArrayList<>(command);
    // What is expected of the articles lies beside them.
    all.addAll(List.of("--max-rejected", "50%"));
    all.addAll(List.of("-o", folder.resolve(output).resolve(command.getFirst()).toString()));
    return all;
  }

  /// With its executor, in the middle of a task of that stage or a later one.
  private static void killAWorkerAtStage(
      int stage, StandaloneCluster.Started job, StandaloneCluster cluster) {
    job.await(Pattern.compile("Starting task \\d+\\.0 in stage " + stage + "\\.0 "));
    cluster.workers().getFirst().kill();
    job.await(Pattern.compile("Lost executor"));
  }

  private void checkSame(StandaloneCluster cluster, List<String> command, List<String> files)
      throws IOException {
    String name = command.getFirst();
    List<String> locally = into("local", command);
    assertThat(cluster.run("local-" + name, Main.class, locally)).isZero();
    Path merged = folder.resolve("merged").resolve(name);
    MergedTables.write(folder.resolve("on-spark").resolve(name), merged);
    Path local = folder.resolve("local").resolve(name);
    for (String file : files) {
      assertThat(merged.resolve(file)).hasSameBinaryContentAs(local.resolve(file));
    }
    assertThat(Files.readString(merged.resolve("run.json")))
        .isEqualTo(Files.readString(local.resolve("run.json")));
  }
}
