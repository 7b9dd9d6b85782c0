package news.stemma.spark;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import news.stemma.Configuration;
import news.stemma.app.report.Counts;
import news.stemma.app.report.RunFingerprint;
import news.stemma.app.report.RunJson;
import news.stemma.app.report.Withholding;
import news.stemma.candidate.CandidatePairs;
import news.stemma.candidate.Families;
import news.stemma.spark.corpus.ArticleBytes;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.corpus.Imprints;
import news.stemma.spark.input.DistributedCorpus;
import news.stemma.spark.pairs.Alignments;
import news.stemma.spark.pairs.Candidates;
import news.stemma.spark.pairs.NearDuplicateBodies;
import news.stemma.spark.pairs.Relations;
import news.stemma.spark.parts.TraceRows;
import news.stemma.spark.survey.SparkSurvey;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Traces a corpus, stage by stage as [news.stemma.Stemma] does, on Spark: the stages are core's
/// own, what is new here is how articles, pairs and rows come to them.
///
/// What hangs on all of a corpus and is small (dates, outlets, which pairs there are, who leads
/// whom) is with the driver; all else lies on the disks of the executors.
public final class SparkTrace {
  /// Partitions whose hashes come to the driver at a time.
  private static final int TOGETHER = 256;

  private final Configuration configuration;
  private final TraceRows.Telling telling;
  private final DistributedCorpus corpus;
  private final int partitions;
  private final String fingerprint;

  private SparkTrace(
      Configuration configuration,
      TraceRows.Telling telling,
      DistributedCorpus corpus,
      int partitions) {
    this.configuration = configuration;
    this.telling = telling;
    this.corpus = corpus;
    this.partitions = partitions;
    this.fingerprint = hash();
  }

  /// @param partitions to spread keys over
  public static SparkTrace of(
      DistributedCorpus corpus,
      Configuration configuration,
      TraceRows.Telling telling,
      int partitions) {
    return new SparkTrace(configuration, telling, corpus, partitions);
  }

  /// What a trace gives.
  ///
  /// @param tables the lines of each, as the files of one machine have them
  /// @param runJson what stands in `run.json`, as one machine writes it
  public record Traced(ImmutableMap<String, JavaRDD<byte[]>> tables, String runJson) {}

  /// Traces.
  public Traced trace() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(corpus.documents().context());
    TraceRows rows = rows(context);
    Counts.Found found = Phase.PROVENANCE.in(context, rows::found);
    return new Traced(
        rows.tables(),
        RunJson.line(
            telling.version(),
            fingerprint,
            configuration,
            new Counts(corpus.size(), corpus.duplicates(), corpus.rejected().size(), found)));
  }

  private TraceRows rows(JavaSparkContext context) {
    Broadcast<Configuration> broadcast = context.broadcast(configuration);
    Articles articles =
        Phase.ARTICLES.in(context, () -> Articles.of(corpus.documents(), broadcast));
    corpus.release();
    Broadcast<Imprints> imprints = context.broadcast(articles.imprints());
    CandidatePairs candidates =
        Phase.CANDIDATES.in(
            context, () -> Candidates.of(articles, broadcast, imprints, partitions));
    Families families =
        Phase.FAMILIES.in(context, () -> NearDuplicateBodies.of(articles, candidates));
    Alignments alignments =
        Phase.ALIGNMENTS.in(
            context, () -> Alignments.of(articles, families.thin(candidates), broadcast));
    SparkSurvey.Given given = new SparkSurvey.Given(broadcast, imprints, families);
    SparkSurvey survey =
        Phase.SURVEY.in(context, () -> SparkSurvey.of(articles, alignments, given, partitions));
    Relations relations =
        Phase.RELATIONS.in(context, () -> Relations.of(survey, alignments, broadcast));
    // Surveyed articles and relations have all that is left to be read of them.
    articles.rdd().unpersist(false);
    alignments.rdd().unpersist(false);
    TraceRows.Findings findings = new TraceRows.Findings(survey, relations, families);
    return Phase.PROVENANCE.in(context, () -> TraceRows.of(findings, broadcast, telling));
  }

  /// A hash of all that the outputs depend on, made without tracing; the same as on one machine.
  public String fingerprint() {
    return fingerprint;
  }

  private String hash() {
    RunFingerprint all = new RunFingerprint(telling.version(), configuration, Optional.empty());
    TraceRows.Telling of = telling;
    JavaRDD<byte[]> hashes =
        corpus.documents().mapPartitions(some -> List.of(hashes(some, of)).iterator());
    for (int start = 0; start < hashes.getNumPartitions(); start += TOGETHER) {
      int end = Math.min(start + TOGETHER, hashes.getNumPartitions());
      for (List<byte[]> some : hashes.collectPartitions(IntStream.range(start, end).toArray())) {
        some.forEach(all::addDocuments);
      }
    }
    corpus.rejected().forEach(all::add);
    return all.finish().toString();
  }

  private static byte[] hashes(
      Iterator<Tuple2<Integer, byte[]>> documents, TraceRows.Telling telling) {
    ByteArrayOutputStream hashes = new ByteArrayOutputStream();
    documents.forEachRemaining(of -> {
      var document = ArticleBytes.document(of._2());
      hashes.writeBytes(RunFingerprint.of(document, Withholding.of(document, telling.asOf())));
    });
    return hashes.toByteArray();
  }
}
