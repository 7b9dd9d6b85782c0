package news.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import news.stemma.app.cluster.Census;
import news.stemma.app.cluster.ClusterException;
import news.stemma.app.cluster.DedupJob;
import news.stemma.app.cluster.Job;
import news.stemma.app.cluster.JobInput;
import news.stemma.app.cluster.JobOutput;
import news.stemma.app.cluster.JobOutput.Existing;
import news.stemma.app.cluster.Listener;
import news.stemma.app.cluster.Outcome;
import news.stemma.app.cluster.PartFormat;
import news.stemma.app.cluster.TraceJob;
import news.stemma.app.cluster.Workers;
import news.stemma.app.dedup.Dedup;
import news.stemma.app.dedup.Keep;
import news.stemma.app.ingest.Reading;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.report.JsonReport;
import news.stemma.candidate.Banding;
import news.stemma.candidate.Families;
import news.stemma.sketch.Scheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Jobs from what is read to what is written, in this process.
final class SparkClusterTest {
  private static final String SEEDS =
      Path.of(System.getProperty("stemma.root", "../..")).resolve("testdata/seeds").toString();

  @TempDir private Path folder;

  private final List<Census> read = new ArrayList<>();
  private Path output = Path.of("");

  @BeforeEach
  void name() {
    output = folder.resolve("out");
  }

  private Job job(Workers workers, Existing existing, Optional<PartFormat> parts)
      throws IOException {
    Path work = Files.createDirectories(folder.resolve("work"));
    return new Job(
        workers,
        new JobInput(ImmutableList.of(SEEDS), Reading.STANDARD),
        new JobOutput(output.toString(), Optional.of(work), existing, parts),
        new Listener(read::add, message -> {}));
  }

  private Outcome trace(Existing existing, Optional<PartFormat> parts) throws IOException {
    return trace(job(new Workers(Optional.of("local[2]"), 2), existing, parts));
  }

  private static Outcome trace(Job job) {
    return new SparkCluster()
        .trace(
            new TraceJob(
                job, "test", Lexicons.configuration(42), Instant.parse("2026-03-01T06:00:00Z")));
  }

  private static long lines(Path table) throws IOException {
    if (!Files.isDirectory(table)) {
      return Files.readAllLines(table).size();
    }
    long lines = 0;
    try (Stream<Path> parts = Files.list(table)) {
      for (Path part : parts.filter(file -> file.toString().endsWith(".jsonl")).toList()) {
        lines += Files.readAllLines(part).size();
      }
    }
    return lines;
  }

  private static long rows(Path table) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        ResultSet rows =
            duck.createStatement()
                .executeQuery("SELECT count(*) FROM '" + table + "/part-*.parquet'")) {
      rows.next();
      return rows.getLong(1);
    }
  }

  @Test
  void withoutPartsThereAreTheFilesOfOneMachineAndTheSameRunIsNotWrittenAgain() throws IOException {
    assertThat(trace(Existing.KEEP, Optional.empty())).isEqualTo(Outcome.WRITTEN);
    assertThat(JsonReport.FILES).allMatch(file -> Files.isRegularFile(output.resolve(file)));
    assertThat(read.getFirst().documents()).isEqualTo(5);
    assertThat(trace(Existing.KEEP, Optional.empty())).isEqualTo(Outcome.HELD_ALREADY);
  }

  @Test
  void partsOfEitherFormHaveTheRowsOfTheFiles() throws IOException, SQLException {
    trace(Existing.KEEP, Optional.empty());
    Path files = output;
    output = folder.resolve("lines");
    trace(Existing.KEEP, Optional.of(PartFormat.JSONL));
    Path parts = output;
    output = folder.resolve("columns");
    trace(Existing.KEEP, Optional.of(PartFormat.PARQUET));
    assertThat(output.resolve("_SUCCESS")).exists();
    for (String table : List.of("documents", "relations", "passages", "sentences")) {
      long expected = lines(files.resolve(table + ".jsonl"));
      assertThat(lines(parts.resolve(table))).as(table).isEqualTo(expected);
      assertThat(rows(output.resolve(table))).as(table).isEqualTo(expected);
    }
    assertThat(output.resolve("run.json")).hasSameBinaryContentAs(files.resolve("run.json"));
  }

  @Test
  void anotherRunIsReplacedWhereThatIsAskedAlone() throws IOException {
    trace(Existing.KEEP, Optional.of(PartFormat.JSONL));
    assertThatThrownBy(() -> dedup(Existing.KEEP))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("holds a finished run");
    assertThat(dedup(Existing.REPLACE)).isEqualTo(Outcome.WRITTEN);
    assertThat(output.resolve("relations")).doesNotExist();
    assertThat(lines(output.resolve("keep"))).isPositive();
  }

  @Test
  void partsOfOneFormAreNotTheSameRunInTheOther() throws IOException {
    trace(Existing.KEEP, Optional.of(PartFormat.JSONL));
    assertThat(trace(Existing.KEEP, Optional.of(PartFormat.JSONL))).isEqualTo(Outcome.HELD_ALREADY);
    assertThatThrownBy(() -> trace(Existing.KEEP, Optional.of(PartFormat.PARQUET)))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("holds a finished run");
  }

  @Test
  void filesAreNotWrittenBesideParts() throws IOException {
    trace(Existing.KEEP, Optional.of(PartFormat.JSONL));
    for (Existing existing : Existing.values()) {
      assertThatThrownBy(() -> trace(existing, Optional.empty()))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("holds a run in parts");
    }
    assertThat(output.resolve("_SUCCESS")).exists();
    assertThat(output.resolve("relations.jsonl")).doesNotExist();
  }

  @Test
  void aFolderThatSparkWouldTakeForTwoIsRefused() throws IOException {
    folder = folder.resolve("a,b");
    Job job = job(new Workers(Optional.of("local[2]"), 2), Existing.KEEP, Optional.empty());
    assertThatThrownBy(() -> trace(job))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("whose name has a comma");
  }

  private Outcome dedup(Existing existing) throws IOException {
    return new SparkCluster()
        .dedup(
            new DedupJob(
                job(new Workers(Optional.empty(), 2), existing, Optional.of(PartFormat.JSONL)),
                new Dedup.Settings(
                    "test",
                    Scheme.standard(42),
                    Banding.STANDARD,
                    Families.NEAR_DUPLICATE,
                    Keep.EARLIEST,
                    Dedup.Records.KEPT,
                    Optional.empty())));
  }

  @Test
  void whatTheListenerThrowsEndsTheJobBeforeAnythingIsWritten() throws IOException {
    Job job = job(new Workers(Optional.of("local[2]"), 2), Existing.KEEP, Optional.empty());
    Job refused =
        new Job(
            job.workers(),
            job.input(),
            job.output(),
            new Listener(
                census -> {
                  throw new IllegalStateException("nothing to work on");
                },
                message -> {}));
    assertThatThrownBy(() -> trace(refused)).hasMessage("nothing to work on");
    assertThat(output).doesNotExist();
  }

  @Test
  void aTypingErrorInTheMasterIsSaidBeforeSparkStarts() throws IOException {
    Job job = job(new Workers(Optional.of("locl"), 2), Existing.KEEP, Optional.empty());
    assertThatThrownBy(() -> trace(job))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("'locl' is no master");
  }
}
