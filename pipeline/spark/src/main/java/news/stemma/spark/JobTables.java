package news.stemma.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.stemma.app.cluster.ClusterException;
import news.stemma.app.cluster.Job;
import news.stemma.app.cluster.JobOutput;
import news.stemma.app.cluster.PartFormat;
import news.stemma.app.report.OutputFolder;
import news.stemma.spark.output.Destination;
import news.stemma.spark.output.MergedTables;
import news.stemma.spark.output.OutputTables;
import news.stemma.spark.output.TableForm;
import news.stemma.spark.output.TakenFolderException;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/// Where the tables of a job go: into parts, or by way of parts into the files that a run on one
/// machine writes.
final class JobTables {
  private static final String TABLES = "tables";

  private final OutputTables tables;
  private final Optional<Merging> merging;

  private JobTables(OutputTables tables, Optional<Merging> merging) {
    this.tables = tables;
    this.merging = merging;
  }

  /// From where to where.
  private record Merging(Path tables, Path folder) {}

  /// What a run would give.
  ///
  /// @param files that a run on one machine writes
  record Expected(String fingerprint, List<String> files) {}

  /// Begins to write; empty where the folder holds this very run.
  ///
  /// @throws ClusterException where something is in the way
  static Optional<JobTables> begin(JavaSparkContext spark, Job job, Expected expected) {
    Optional<PartFormat> form = form(spark, job.output());
    try {
      return form.isPresent()
          ? parts(spark, job, new Parts(form.get(), expected))
          : files(spark, job, expected);
    } catch (TakenFolderException | OutputFolder.TakenException e) {
      throw new ClusterException(String.valueOf(e.getMessage()));
    }
  }

  /// Of the parts; empty where there are to be none: by this process alone, into a folder of this
  /// machine, unless somebody asks for them.
  private static Optional<PartFormat> form(JavaSparkContext spark, JobOutput output) {
    return spark.isLocal() && output.work().isPresent()
        ? output.parts()
        : output.parts().or(() -> Optional.of(PartFormat.JSONL));
  }

  /// What a run would give, in parts.
  private record Parts(PartFormat format, Expected expected) {}

  private static Optional<JobTables> parts(JavaSparkContext spark, Job job, Parts parts) {
    JobOutput output = job.output();
    TableForm form =
        switch (parts.format()) {
          case JSONL -> TableForm.JSONL;
          case PARQUET -> TableForm.PARQUET;
        };
    boolean held =
        !isReplaced(output)
            && OutputTables.finished(spark, output.folder())
                .filter(run -> run.contains("\"" + parts.expected().fingerprint() + "\""))
                .isPresent()
            && OutputTables.has(spark, output.folder(), Jobs.REJECTED, form);
    if (held) {
      return Optional.empty();
    }
    Destination.Earlier earlier =
        isReplaced(output) ? Destination.Earlier.IS_REPLACED : Destination.Earlier.STAYS;
    Destination destination = new Destination(output.folder(), form, earlier);
    OutputTables tables = OutputTables.begin(spark, destination, job.listener().messages());
    return Optional.of(new JobTables(tables, Optional.empty()));
  }

  private static Optional<JobTables> files(JavaSparkContext spark, Job job, Expected expected) {
    JobOutput output = job.output();
    Path folder = Path.of(output.folder());
    if (Files.exists(folder.resolve(OutputFolder.PARTS))) {
      throw new ClusterException(
          folder + " holds a run in parts; take another folder, give --parts, or delete it first");
    }
    if (!isReplaced(output)
        && OutputFolder.holds(folder, expected.fingerprint(), expected.files())) {
      return Optional.empty();
    }
    Path work = output.work().orElseThrow().resolve(TABLES);
    OutputTables tables =
        OutputTables.begin(
            spark,
            new Destination(work.toString(), TableForm.JSONL, Destination.Earlier.IS_REPLACED),
            message -> {});
    return Optional.of(new JobTables(tables, Optional.of(new Merging(work, folder))));
  }

  private static boolean isReplaced(JobOutput output) {
    return switch (output.existing()) {
      case KEEP -> false;
      case REPLACE -> true;
    };
  }

  /// Writes the lines of a table.
  void write(String table, JavaRDD<byte[]> lines) {
    tables.write(table, lines);
  }

  /// Marks all as whole.
  ///
  /// @param run what stands in `run.json`
  void finish(String run) {
    tables.finish(run);
    merging.ifPresent(to -> {
      try {
        MergedTables.write(to.tables(), to.folder());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
