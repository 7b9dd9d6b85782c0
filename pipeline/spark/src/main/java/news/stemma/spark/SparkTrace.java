package news.stemma.spark;

import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import news.stemma.Configuration;
import news.stemma.app.ingest.Rejected;
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
  private final Configuration configuration;
  private final TraceRows.Telling telling;
  private final DistributedCorpus corpus;
  private final int partitions;
  private final Supplier<TraceRows> rows = Suppliers.memoize(this::trace);
  private final Supplier<String> fingerprint = Suppliers.memoize(this::hash);

  private SparkTrace(
      Configuration configuration,
      TraceRows.Telling telling,
      DistributedCorpus corpus,
      int partitions) {
    this.configuration = configuration;
    this.telling = telling;
    this.corpus = corpus;
    this.partitions = partitions;
  }

  /// @param partitions to spread keys over
  public static SparkTrace of(
      DistributedCorpus corpus,
      Configuration configuration,
      TraceRows.Telling telling,
      int partitions) {
    return new SparkTrace(configuration, telling, corpus, partitions);
  }

  private TraceRows trace() {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(corpus.documents().context());
    Broadcast<Configuration> broadcast = context.broadcast(configuration);
    Articles articles = Articles.of(corpus.documents(), broadcast);
    Broadcast<Imprints> imprints = context.broadcast(articles.imprints());
    CandidatePairs candidates = Candidates.of(articles, broadcast, imprints, partitions);
    Families families = NearDuplicateBodies.of(articles, candidates);
    Alignments alignments = Alignments.of(articles, families.thin(candidates), broadcast);
    SparkSurvey survey =
        SparkSurvey.of(
            articles, alignments, new SparkSurvey.Given(broadcast, imprints, families), partitions);
    Relations relations = Relations.of(survey, alignments, broadcast);
    return TraceRows.of(new TraceRows.Findings(survey, relations, families), broadcast, telling);
  }

  /// The lines of each table, as the files of one machine have them.
  public ImmutableMap<String, JavaRDD<byte[]>> tables() {
    return rows.get().tables();
  }

  /// What stands in `run.json`, as one machine writes it.
  public String runJson() {
    return RunJson.line(telling.version(), fingerprint(), configuration, counts());
  }

  public Counts counts() {
    return new Counts(
        corpus.size(), corpus.duplicates(), corpus.rejected().size(), rows.get().found());
  }

  /// A hash of all that the outputs depend on, made without tracing; the same as on one machine.
  public String fingerprint() {
    return fingerprint.get();
  }

  private String hash() {
    RunFingerprint all = new RunFingerprint(telling.version(), configuration, Optional.empty());
    TraceRows.Telling of = telling;
    Iterator<byte[]> hashes =
        corpus
            .documents()
            .mapPartitions(some -> List.of(hashes(some, of)).iterator())
            .toLocalIterator();
    hashes.forEachRemaining(all::addDocuments);
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

  /// What could not be read, in the order of the locations.
  public ImmutableList<Rejected> rejected() {
    return corpus.rejected();
  }
}
