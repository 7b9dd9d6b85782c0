package news.stemma.spark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import news.stemma.app.cluster.Census;
import news.stemma.app.cluster.DedupJob;
import news.stemma.app.cluster.Job;
import news.stemma.app.cluster.Outcome;
import news.stemma.app.cluster.TraceJob;
import news.stemma.app.dedup.Dedup;
import news.stemma.app.dedup.DedupRows;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.report.JsonReport;
import news.stemma.spark.dedup.DedupOutput;
import news.stemma.spark.dedup.SparkDedup;
import news.stemma.spark.input.DistributedCorpus;
import news.stemma.spark.input.HadoopRecords;
import news.stemma.spark.parts.TraceRows;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;

/// Runs jobs from what is read to what is written.
final class Jobs {
  /// A table that every job writes.
  static final String REJECTED = "rejected";

  /// Bytes of input, mostly packed, that are one partition's, about.
  private static final long BYTES = 16L << 20;

  private final JavaSparkContext spark;

  Jobs(JavaSparkContext spark) {
    this.spark = spark;
  }

  private HadoopRecords input(Job job) {
    return HadoopRecords.of(spark, job.input().names(), job.input().reading());
  }

  /// So many that each core has some, and none has too much.
  private int partitions(HadoopRecords input) {
    long bySize = input.bytes() / BYTES;
    return Math.toIntExact(Math.max(2L * spark.defaultParallelism(), bySize));
  }

  private static void warn(HadoopRecords input, Job job) {
    input.warnings().forEach(job.input().reading().warnings());
  }

  Outcome trace(TraceJob of) {
    Job job = of.job();
    HadoopRecords input = input(job);
    int partitions = partitions(input);
    DistributedCorpus corpus =
        Phase.DOCUMENTS.in(spark, () -> DistributedCorpus.of(input.records(), partitions));
    warn(input, job);
    job.listener()
        .census()
        .accept(new Census(corpus.size(), corpus.duplicates(), corpus.rejected()));
    TraceRows.Telling telling = new TraceRows.Telling(of.version(), of.asOf());
    SparkTrace trace =
        Phase.DOCUMENTS.in(
            spark, () -> SparkTrace.of(corpus, of.configuration(), telling, partitions));
    Optional<JobTables> begun =
        JobTables.begin(spark, job, new JobTables.Expected(trace.fingerprint(), JsonReport.FILES));
    begun.ifPresent(tables -> {
      SparkTrace.Traced traced = trace.trace();
      traced.tables().forEach((table, lines) -> write(tables, table, lines));
      write(tables, REJECTED, rejected(spark, corpus.rejected()));
      tables.finish(traced.runJson());
    });
    return begun.isPresent() ? Outcome.WRITTEN : Outcome.HELD_ALREADY;
  }

  private void write(JobTables tables, String table, JavaRDD<byte[]> lines) {
    Phase.WRITING.run(spark, () -> tables.write(table, lines));
  }

  /// The lines of what could not be read.
  static JavaRDD<byte[]> rejected(JavaSparkContext spark, List<Rejected> rejected) {
    return spark.parallelize(
        rejected.stream()
            .map(one ->
                (JsonReport.string(DedupRows.rejected(one)) + "\n")
                    .getBytes(StandardCharsets.UTF_8))
            .toList(),
        1);
  }

  Outcome dedup(DedupJob of) {
    Job job = of.job();
    HadoopRecords input = input(job);
    SparkDedup dedup = Phase.DOCUMENTS.in(spark, () -> SparkDedup.read(input, of.settings()));
    warn(input, job);
    Dedup.Counts counts = dedup.counts();
    job.listener()
        .census()
        .accept(new Census(counts.documents(), counts.duplicates(), dedup.rejected()));
    Optional<JobTables> begun =
        JobTables.begin(spark, job, new JobTables.Expected(dedup.fingerprint(), Dedup.FILES));
    begun.ifPresent(
        tables -> write(Phase.CLUSTERS.in(spark, dedup::clustered), of.settings(), tables));
    return begun.isPresent() ? Outcome.WRITTEN : Outcome.HELD_ALREADY;
  }

  private void write(DedupOutput output, Dedup.Settings settings, JobTables tables) {
    write(tables, "clusters", output.clusters());
    write(tables, REJECTED, output.rejected());
    write(
        tables,
        switch (settings.records()) {
          case KEPT -> "keep";
          case ANNOTATED -> "annotated";
        },
        output.records());
    tables.finish(output.run());
  }
}
