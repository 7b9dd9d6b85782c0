package news.stemma.spark.parts;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;
import news.stemma.Configuration;
import news.stemma.app.report.Counts;
import news.stemma.candidate.Families;
import news.stemma.candidate.Family;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.groups.Address;
import news.stemma.spark.groups.Components;
import news.stemma.spark.groups.Groups;
import news.stemma.spark.groups.Parts;
import news.stemma.spark.groups.Records;
import news.stemma.spark.pairs.Relations;
import news.stemma.spark.rows.Handover;
import news.stemma.spark.survey.SparkSurvey;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.rdd.PartitionPruningRDD;
import scala.Function1;
import scala.Tuple2;
import scala.reflect.ClassTag$;

/// The rows of a trace in their order: made part by part of the corpus, and brought together table
/// by table.
public final class TraceRows {
  /// Articles whose rows are in one partition of a table.
  private static final int ARTICLES = 20_000;

  private final JavaPairRDD<Row, byte[]> rows;
  private final Layout layout;

  private TraceRows(JavaPairRDD<Row, byte[]> rows, Layout layout) {
    this.rows = rows;
    this.layout = layout;
  }

  /// How a run is told of.
  ///
  /// @param version of Stemma
  /// @param asOf the time by which embargoes are judged
  public record Telling(String version, Instant asOf) implements Serializable {}

  /// What a trace has found.
  public record Findings(SparkSurvey survey, Relations relations, Families families) {}

  public static TraceRows of(
      Findings findings, Broadcast<Configuration> configuration, Telling telling) {
    Articles articles = findings.survey().surveyed();
    JavaSparkContext context = articles.context();
    Broadcast<Parts> parts = context.broadcast(parts(findings, articles.size()));
    PartTrace trace =
        new PartTrace(
            telling.version(),
            telling.asOf(),
            configuration,
            context.broadcast(findings.survey().sources()),
            context.broadcast(findings.survey().frequencies()),
            findings.survey().listing());
    Layout layout = new Layout(articles.size(), 1 + articles.size() / ARTICLES);
    JavaPairRDD<Row, byte[]> rows =
        JavaPairRDD.fromJavaRDD(
            Groups.of(
                records(findings, parts),
                articles.byPosition().numPartitions(),
                (part, records) -> rows(part, records, trace)));
    return new TraceRows(rows.repartitionAndSortWithinPartitions(layout), layout);
  }

  /// Articles that are related, or of one family, are in one part.
  private static Parts parts(Findings findings, int articles) {
    Components components = new Components(articles);
    components.join(findings.relations().pairs());
    for (Family family : findings.families().families()) {
      family.documents().forEach(member -> components.join(family.leader(), member));
    }
    return Parts.all(articles, components);
  }

  private static JavaPairRDD<Address, byte[]> records(Findings findings, Broadcast<Parts> parts) {
    Articles articles = findings.survey().surveyed();
    List<Tuple2<Address, byte[]>> families = new ArrayList<>();
    for (Family family : findings.families().families()) {
      Address address =
          new Address(parts.value().of(family.leader()), PartTrace.FAMILY, family.leader());
      families.add(new Tuple2<>(address, FamilyBytes.of(family)));
    }
    return articles
        .rdd()
        .mapToPair(article ->
            new Tuple2<>(
                new Address(parts.value().of(article._1()), PartTrace.ARTICLE, article._1()),
                article._2()))
        .union(addressed(findings.relations().rdd(), PartTrace.RELATION, parts))
        .union(addressed(findings.survey().recurrences(), PartTrace.RECURRENCE, parts))
        .union(addressed(findings.survey().formulas(), PartTrace.FORMULA, parts))
        .union(articles.context().parallelizePairs(families));
  }

  /// By the article in the upper half of each key.
  private static JavaPairRDD<Address, byte[]> addressed(
      JavaPairRDD<Long, byte[]> records, int kind, Broadcast<Parts> parts) {
    return records.mapToPair(record -> {
      int document = (int) (record._1() >>> Integer.SIZE);
      return new Tuple2<>(new Address(parts.value().of(document), kind, record._1()), record._2());
    });
  }

  /// A part may have many rows; they are handed over as they are made.
  private static Iterator<Tuple2<Row, byte[]>> rows(int part, Records records, PartTrace trace) {
    PartTrace.Traced traced = trace.of(part, records);
    return Handover.of(traced::handOver);
  }

  /// The lines of each table, in order.
  public ImmutableMap<String, JavaRDD<byte[]>> tables() {
    Set<String> names = new LinkedHashSet<>();
    Row.KINDS.forEach(kind -> names.add(kind.table()));
    ImmutableMap.Builder<String, JavaRDD<byte[]>> tables = ImmutableMap.builder();
    for (String name : names) {
      tables.put(
          name,
          some(partition ->
              layout.kind(partition) < Row.COUNTS
                  && Row.KINDS.get(layout.kind(partition)).table().equals(name)));
    }
    return tables.buildOrThrow();
  }

  /// What was found, counted.
  public Counts.Found found() {
    return some(partition -> layout.kind(partition) == Row.COUNTS).collect().stream()
        .map(CountBytes::found)
        .reduce(Counts.Found.NOTHING, Counts.Found::plus);
  }

  private JavaRDD<byte[]> some(IntPredicate partitions) {
    boolean[] taken = new boolean[layout.numPartitions()];
    for (int partition = 0; partition < taken.length; partition++) {
      taken[partition] = partitions.test(partition);
    }
    Function1<Object, Object> isTaken =
        (Function1<Object, Object> & Serializable) partition -> taken[(Integer) partition];
    return JavaPairRDD.fromRDD(
            PartitionPruningRDD.create(rows.rdd(), isTaken),
            ClassTag$.MODULE$.<Row>apply(Row.class),
            ClassTag$.MODULE$.<byte[]>apply(byte[].class))
        .values();
  }

  /// Partitions: for each kind so many, by the articles that rows belong to, and one for counts.
  private static final class Layout extends Partitioner {
    private static final long serialVersionUID = 1;

    private final int articles;
    private final int ofKind;

    Layout(int articles, int ofKind) {
      this.articles = articles;
      this.ofKind = ofKind;
    }

    @Override
    public int numPartitions() {
      return Row.COUNTS * ofKind + 1;
    }

    @Override
    public int getPartition(Object row) {
      Row of = (Row) row;
      return of.kind() == Row.COUNTS
          ? Row.COUNTS * ofKind
          : of.kind() * ofKind + (int) ((long) of.document() * ofKind / articles);
    }

    int kind(int partition) {
      return partition / ofKind;
    }
  }
}
