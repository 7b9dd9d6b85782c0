package news.stemma.spark.dedup;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import news.stemma.app.dedup.Dedup;
import news.stemma.app.dedup.DedupRows;
import news.stemma.app.dedup.KeepRule;
import news.stemma.app.ingest.Rejected;
import news.stemma.app.report.JsonReport;
import news.stemma.candidate.Family;
import news.stemma.candidate.SameWording;
import news.stemma.candidate.Seniority;
import news.stemma.spark.input.HadoopRecords;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;

/// Clusters near-duplicates across machines, as [Dedup] does on one: read, settled, clustered.
public final class SparkDedup {
  private final HadoopRecords input;
  private final Dedup.Settings settings;
  private final Batch batch;
  private final Verdicts verdicts;
  private final ImmutableList<Rejected> rejected;
  private final String fingerprint;
  private final int partitions;

  private SparkDedup(HadoopRecords input, Dedup.Settings settings) {
    this.input = input;
    this.settings = settings;
    this.batch = Batch.of(input.records(), settings);
    this.partitions =
        Math.max(batch.context().defaultParallelism(), batch.positions().numPartitions());
    List<Verdict> found = Settling.verdicts(batch, partitions);
    this.verdicts = Verdicts.of(batch.size(), found);
    this.rejected =
        Stream.concat(
                batch.rejected().stream(),
                found.stream()
                    .filter(Verdict.Falls.class::isInstance)
                    .map(falls -> ((Verdict.Falls) falls).rejected()))
            .sorted(Rejected.ORDER)
            .collect(ImmutableList.toImmutableList());
    this.fingerprint = batch.fingerprint(settings);
  }

  /// Reads and sketches records, and settles what counts.
  ///
  /// @throws IllegalArgumentException where something is to expire, for which there is no state
  public static SparkDedup read(HadoopRecords input, Dedup.Settings settings) {
    if (settings.expire().isPresent()) {
      throw new IllegalArgumentException("nothing expires where no state is kept");
    }
    return new SparkDedup(input, settings);
  }

  public Dedup.Counts counts() {
    return new Dedup.Counts(verdicts.counts().cardinality(), verdicts.repeats(), rejected.size());
  }

  /// In the order of their locations.
  public ImmutableList<Rejected> rejected() {
    return rejected;
  }

  /// A hash of all that the outcome depends on, the same as on one machine.
  public String fingerprint() {
    return fingerprint;
  }

  /// Clusters. What it gives reads the input once more.
  public DedupOutput clustered() {
    JavaSparkContext context = batch.context();
    Broadcast<Verdicts> settled = context.broadcast(verdicts);
    int[] idRanks = IdOrder.ranks(batch, settled, partitions);
    Seniority seniority = batch.columns().seniority(idRanks);
    ImmutableList<Family> families = families(seniority);
    KeepRule rule = KeepRule.of(settings.keep(), seniority, batch.columns()::words);
    ClusterTable table = ClusterTable.of(families, idRanks, verdicts.counts(), rule);
    Broadcast<ClusterTable> clusters = context.broadcast(table);
    Broadcast<ClusterNames> names = context.broadcast(ClusterNames.of(batch, settled, clusters));
    Lines lines = new Lines(settings.records(), batch.positions(), settled, clusters, names);
    return new DedupOutput(
        ClusterRows.of(batch, settled, clusters, partitions),
        context.parallelize(
            rejected.stream().map(DedupRows::rejected).map(DedupOutput::line).toList(), 1),
        input.withLines().mapPartitionsWithIndex(lines::of, true),
        run(table));
  }

  private ImmutableList<Family> families(Seniority seniority) {
    JavaSparkContext context = batch.context();
    SameWording sameWording =
        Wordings.of(batch, context.broadcast(verdicts.counts()), seniority, partitions);
    BitSet firsts = new BitSet();
    verdicts.counts().stream().filter(sameWording::isFirst).forEach(firsts::set);
    TextPairs pairs =
        TextPairs.of(
            new Comparison(batch, settings.jaccard(), partitions),
            context.broadcast(firsts),
            context.broadcast(seniority),
            partitions);
    return sameWording.joined(pairs.near().families(seniority));
  }

  private String run(ClusterTable clusters) {
    return JsonReport.string(
        DedupRows.run(
            settings,
            fingerprint,
            new Dedup.Totals(counts(), 0, clusters.clusters(), clusters.kept())));
  }

  /// Takes what was sketched from the disks of the executors.
  public void release() {
    batch.release();
  }
}
