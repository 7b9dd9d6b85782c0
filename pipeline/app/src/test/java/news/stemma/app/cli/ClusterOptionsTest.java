package news.stemma.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.stemma.app.Repository;
import news.stemma.app.cluster.Census;
import news.stemma.app.cluster.Cluster;
import news.stemma.app.cluster.ClusterException;
import news.stemma.app.cluster.DedupJob;
import news.stemma.app.cluster.Job;
import news.stemma.app.cluster.JobOutput;
import news.stemma.app.cluster.Outcome;
import news.stemma.app.cluster.PartFormat;
import news.stemma.app.cluster.TraceJob;
import news.stemma.app.cluster.Workers;
import news.stemma.app.dedup.Dedup;
import news.stemma.app.ingest.Rejected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

final class ClusterOptionsTest {
  private static final String SEEDS = Repository.SEEDS.toString();
  private static final Census FIVE = new Census(5, 1, ImmutableList.of());

  @TempDir Path folder;

  /// Reads what it is told to have read, and keeps the jobs it is given.
  private static final class Noting implements Cluster {
    private final List<TraceJob> traces = new ArrayList<>();
    private final List<DedupJob> dedups = new ArrayList<>();
    private final Census census;
    private final Outcome outcome;

    Noting(Census census, Outcome outcome) {
      this.census = census;
      this.outcome = outcome;
    }

    @Override
    public Outcome trace(TraceJob job) {
      traces.add(job);
      job.job().listener().census().accept(census);
      return outcome;
    }

    @Override
    public Outcome dedup(DedupJob job) {
      dedups.add(job);
      job.job().listener().census().accept(census);
      return outcome;
    }
  }

  private record Said(int code, String out, String err) {}

  private static Said run(Cluster cluster, Map<String, String> environment, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine commandLine = Main.commandLine(environment, Optional.of(cluster));
    commandLine.setOut(new PrintWriter(out, true));
    commandLine.setErr(new PrintWriter(err, true));
    int code = commandLine.execute(arguments);
    return new Said(code, out.toString(), err.toString());
  }

  private static Said run(Cluster cluster, String... arguments) {
    return run(cluster, Map.of(), arguments);
  }

  private String output() {
    return folder.resolve("out").toString();
  }

  @Test
  void aTraceIsHandedOverWithAllThatWasAsked() {
    Noting cluster = new Noting(FIVE, Outcome.WRITTEN);
    Said said =
        run(
            cluster,
            ("trace s3a://news/2026 -o s3a://news/out/ --engine spark=spark://host:7077 --overwrite"
                    + " --parts parquet --threads 3 --seed 7 --map text=body"
                    + " --as-of 2026-03-01T06:00:00Z")
                .split(" "));
    assertThat(said).isEqualTo(new Said(0, "", said.err()));
    TraceJob trace = cluster.traces.getFirst();
    assertThat(trace.asOf()).isEqualTo(Instant.parse("2026-03-01T06:00:00Z"));
    assertThat(trace.configuration().scheme().seed()).isEqualTo(7);
    Job job = trace.job();
    assertThat(job.workers()).isEqualTo(new Workers(Optional.of("spark://host:7077"), 3));
    assertThat(job.input().names()).containsExactly("s3a://news/2026");
    assertThat(job.input().reading().toString()).contains("text=body");
    assertThat(job.output())
        .isEqualTo(
            new JobOutput(
                "s3a://news/out/",
                Optional.empty(),
                JobOutput.Existing.REPLACE,
                Optional.of(PartFormat.PARQUET)));
  }

  @Test
  void aDedupIsHandedOverWithAllThatWasAsked() {
    Noting cluster = new Noting(FIVE, Outcome.WRITTEN);
    Said said =
        run(
            cluster,
            ("dedup hdfs:///dump -o hdfs:///kept --engine spark --annotate --jaccard 0.9"
                    + " --keep longest")
                .split(" "));
    assertThat(said.code()).isZero();
    Dedup.Settings settings = cluster.dedups.getFirst().settings();
    assertThat(settings.jaccard()).isEqualTo(0.9);
    assertThat(settings.records()).isEqualTo(Dedup.Records.ANNOTATED);
    assertThat(cluster.dedups.getFirst().job().workers().master()).isEmpty();
  }

  @Test
  void aFolderOfThisMachineHasRoomToWorkInWhileTheJobRuns() {
    List<Path> seen = new ArrayList<>();
    Cluster cluster =
        new Cluster() {
          @Override
          public Outcome trace(TraceJob job) {
            Path work = job.job().output().work().orElseThrow();
            seen.add(work);
            assertThat(work).isEmptyDirectory();
            job.job().listener().census().accept(FIVE);
            return Outcome.WRITTEN;
          }

          @Override
          public Outcome dedup(DedupJob job) {
            throw new AssertionError("nobody asked for it");
          }
        };
    assertThat(run(cluster, "trace", SEEDS, "-o", output(), "--engine", "spark").code()).isZero();
    assertThat(seen.getFirst()).startsWithRaw(Path.of(output())).doesNotExist();
  }

  @Test
  void theUserIsToldWhatWasReadAndWhereItIs() {
    Census census = new Census(5, 1, ImmutableList.of(new Rejected("a.bin", "no text")));
    Said said =
        run(
            new Noting(census, Outcome.WRITTEN),
            "trace",
            "s3a://a",
            "-o",
            "s3a://out",
            "--engine=spark");
    assertThat(said.code()).isEqualTo(3);
    assertThat(said.err())
        .isEqualTo(
            """
            stemma: rejected a.bin: no text
            stemma: wrote s3a://out
            stemma: 7 read: 5 articles, 1 duplicate, 1 rejected
            """);
  }

  @Test
  void theRunThatStandsThereAlreadyIsNotWrittenAgain() {
    Said said =
        run(
            new Noting(FIVE, Outcome.HELD_ALREADY),
            "trace",
            "s3a://a",
            "-o",
            "s3a://out",
            "--engine=spark");
    assertThat(said.code()).isZero();
    assertThat(said.err()).contains("s3a://out holds this very run already");
  }

  @Test
  void anInputElsewhereWithoutArticlesIsAnError() {
    Census census =
        new Census(0, 0, ImmutableList.of(new Rejected("s3a://a", "no such file or folder")));
    Said said =
        run(
            new Noting(census, Outcome.WRITTEN),
            "trace",
            "s3a://a",
            "-o",
            "s3a://out",
            "--engine=spark");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err())
        .isEqualTo(
            "stemma: no articles in s3a://a (s3a://a: no such file or folder); name files or"
                + " folders of news texts\n");
  }

  @Test
  void whatTheClusterSaysOfItselfIsOneLine() {
    Cluster cluster =
        new Cluster() {
          @Override
          public Outcome trace(TraceJob job) {
            throw new ClusterException("no master answers at spark://host:7077; start it");
          }

          @Override
          public Outcome dedup(DedupJob job) {
            throw new ClusterException("no master answers at spark://host:7077; start it");
          }
        };
    Said said = run(cluster, "dedup", SEEDS, "-o", output(), "--engine=spark=spark://host:7077");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).isEqualTo("stemma: no master answers at spark://host:7077; start it\n");
    assertThat(Path.of(output())).doesNotExist();
  }

  @ParameterizedTest
  @CsvSource({
    "--report page.html, --report",
    "--audit 10, --audit",
    "--dry-run, --dry-run",
  })
  void whatNoClusterDoesIsRefusedByName(String option, String name) {
    String[] arguments =
        ("trace " + SEEDS + " -o " + output() + " --engine spark " + option).split(" ");
    Said said = run(new Noting(FIVE, Outcome.WRITTEN), arguments);
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).hasLineCount(1).contains("--engine spark has no " + name);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "trace --index news.idx -o out --engine spark",
        "trace - -o out --engine spark",
        "trace articles --engine spark",
        "dedup articles -o out --state nights --engine spark",
        "trace articles -o out --engine sprak",
        "trace articles -o out --engine spark=",
        "trace articles -o out --parts parquet",
        "dedup articles -o out --parts jsonl",
        "match --ours a --against b -o out --engine spark"
      })
  void whatDoesNotGoTogetherIsOneLineAndTwo(String arguments) {
    Said said = run(new Noting(FIVE, Outcome.WRITTEN), arguments.split(" "));
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).startsWith("stemma: ").hasLineCount(1);
  }

  @Test
  void anOutputWithinAnInputIsRefused() {
    Said said =
        run(
            new Noting(FIVE, Outcome.WRITTEN),
            "trace",
            "s3a://news/2026/",
            "-o",
            "s3a://news/2026/out",
            "--engine=spark");
    assertThat(said.code()).isEqualTo(2);
    assertThat(said.err()).contains("lies within the input s3a://news/2026/");
  }

  @Test
  void anOutputBesideAnInputOfLikeNameIsNot() {
    Said said =
        run(
            new Noting(FIVE, Outcome.WRITTEN),
            "trace",
            "s3a://news/2026",
            "-o",
            "s3a://news/2026-out",
            "--engine=spark");
    assertThat(said.code()).isZero();
  }

  @Test
  void withoutSparkBesideItTheCommandSaysWhatToStart() {
    Shell shell = Shell.run("trace", SEEDS, "-o", output(), "--engine", "spark");
    assertThat(shell.code()).isEqualTo(2);
    assertThat(shell.err()).hasLineCount(1).contains("./stemma");
  }

  @Test
  void theEnvironmentChoosesTheEngineAndTheCommandLineOverrulesIt() throws IOException {
    Map<String, String> environment = Map.of("STEMMA_ENGINE", "spark=local[2]");
    Noting cluster = new Noting(FIVE, Outcome.WRITTEN);
    assertThat(run(cluster, environment, "trace", SEEDS, "-o", output()).code()).isZero();
    assertThat(cluster.traces.getFirst().job().workers().master()).contains("local[2]");
    assertThat(run(cluster, environment, "trace", SEEDS, "-o", output(), "--engine=local").code())
        .isZero();
    assertThat(cluster.traces).hasSize(1);
    assertThat(Files.exists(folder.resolve("out/run.json"))).isTrue();
  }
}
