package news.stemma.spark.survey;

import com.carrotsearch.hppc.IntObjectHashMap;
import com.google.common.collect.Iterators;
import com.google.common.io.ByteStreams;
import java.io.Serializable;
import java.util.BitSet;
import java.util.Iterator;
import news.stemma.Configuration;
import news.stemma.candidate.Families;
import news.stemma.relation.BodyParagraphs;
import news.stemma.relation.CorpusStatistics.Formula;
import news.stemma.relation.CorpusStatistics.Place;
import news.stemma.relation.CorpusStatistics.Recurrence;
import news.stemma.relation.CorpusSurvey;
import news.stemma.relation.Runs;
import news.stemma.relation.SourceLexicon;
import news.stemma.relation.Voices;
import news.stemma.relation.WordFrequencies;
import news.stemma.spark.corpus.ArticleBytes;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.corpus.Imprints;
import news.stemma.spark.groups.Address;
import news.stemma.spark.pairs.Alignments;
import news.stemma.text.Article;
import news.stemma.text.Packed;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/// A survey of a corpus: what it says of each article stands with the article, what recurs with the
/// article of its example, and what is told of the whole on the driver.
public final class SparkSurvey {
  private final Known known;
  private final Articles surveyed;
  private final JavaPairRDD<Long, byte[]> recurrences;
  private final JavaPairRDD<Long, byte[]> formulas;
  private final NamesAndWords namesAndWords;

  private SparkSurvey(
      Known known,
      Articles surveyed,
      JavaPairRDD<Long, byte[]> recurrences,
      JavaPairRDD<Long, byte[]> formulas,
      NamesAndWords namesAndWords) {
    this.known = known;
    this.surveyed = surveyed;
    this.recurrences = recurrences;
    this.formulas = formulas;
    this.namesAndWords = namesAndWords;
  }

  /// What is known without the survey.
  public record Given(
      Broadcast<Configuration> configuration, Broadcast<Imprints> imprints, Families families) {}

  /// @param partitions to spread keys over
  public static SparkSurvey of(
      Articles articles, Alignments alignments, Given given, int partitions) {
    JavaSparkContext context = articles.context();
    Known known =
        Known.of(
            given.configuration(), given.imprints(), given.families(), alignments.kin(), context);
    JavaPairRDD<Address, byte[]> judged = Recurring.of(articles, known, partitions);
    JavaPairRDD<Address, byte[]> records =
        judged.union(Undecided.of(articles, judged, known)).union(Overruled.of(articles, known));
    Articles surveyed =
        articles.with(
            JavaPairRDD.fromJavaRDD(
                    Undecided.marks(articles, records)
                        .zipPartitions(
                            Statements.of(articles, alignments).partitionBy(articles.byPosition()),
                            SparkSurvey::said)
                        .zipPartitions(articles.rdd(), new Surveying(known)::surveyed))
                .persist(StorageLevel.DISK_ONLY()));
    return new SparkSurvey(
        known,
        surveyed,
        records
            .filter(record -> record._1().kind() == SurveyRecord.RECURRENCE)
            .mapToPair(record ->
                new Tuple2<>(place(record._1().group(), (int) record._1().order()), record._2())),
        Formulas.of(surveyed, known, partitions),
        NamesAndWords.of(articles, given.configuration()));
  }

  /// What is said of the articles of a partition.
  private record Said(MarkBlocks.Marks marks, IntObjectHashMap<BitSet> statements) {}

  private static Iterator<Said> said(
      Iterator<Tuple2<Integer, byte[]>> marks, Iterator<Tuple2<Integer, byte[]>> statements) {
    IntObjectHashMap<BitSet> statementsOfArticles = new IntObjectHashMap<>();
    statements.forEachRemaining(of ->
        statementsOfArticles.put(of._1(), Packed.readBits(ByteStreams.newDataInput(of._2()))));
    return Iterators.singletonIterator(new Said(MarkBlocks.Marks.of(marks), statementsOfArticles));
  }

  private record Surveying(Known known) implements Serializable {
    Iterator<Tuple2<Integer, byte[]>> surveyed(
        Iterator<Said> said, Iterator<Tuple2<Integer, byte[]>> articles) {
      Said of = said.next();
      return Iterators.transform(
          articles,
          article ->
              new Tuple2<>(
                  article._1(),
                  surveyed(article._1(), ArticleBytes.article(article._2()), of).bytes()));
    }

    private SurveyedArticle surveyed(int document, Article article, Said said) {
      BitSet formulas = Runs.of(article).words(said.marks().get(MarkBlocks.Mark.FORMULA, document));
      BodyParagraphs.of(article, known.configuration().overruling())
          .forEach((paragraph, of) -> {
            if (of == BodyParagraphs.Said.KEPT) {
              formulas.clear(paragraph.tokens().first(), paragraph.tokens().end());
            }
          });
      BitSet statements = said.statements().get(document);
      return new SurveyedArticle(
          article,
          new CorpusSurvey.OfArticle(
              formulas,
              said.marks().get(MarkBlocks.Mark.BOILERPLATE, document),
              statements == null ? Voices.quoted(article) : statements));
    }
  }

  /// The articles, each as [SurveyedArticle] has it.
  public Articles surveyed() {
    return surveyed;
  }

  /// Where something stands: the article's position, and the block or word, one int each.
  static long place(int document, int index) {
    return (long) document << Integer.SIZE | index;
  }

  /// Paragraphs that were set aside, by the places of their examples.
  public JavaPairRDD<Long, byte[]> recurrences() {
    return recurrences;
  }

  /// Formulas by the places where they stand first.
  public JavaPairRDD<Long, byte[]> formulas() {
    return formulas;
  }

  /// Makes of records what they hold.
  public Listing listing() {
    return new Listing(known);
  }

  /// Makes of records what they hold.
  public static final class Listing implements Serializable {
    private static final long serialVersionUID = 1;

    private final Known known;

    private Listing(Known known) {
      this.known = known;
    }

    /// The paragraph of a record.
    ///
    /// @param place of its example
    /// @param number of the article there
    public Recurrence recurrence(long place, int number, byte[] record) {
      return known
          .paragraphRule()
          .recurrence(new Place(number, (int) place), Bucket.of(record).documents());
    }

    /// The formula of a record.
    ///
    /// @param number of its article
    public Formula formula(int number, byte[] record) {
      return Formulas.formula(number, record);
    }
  }

  /// Outlets by the names that are known, those that the corpus tells included.
  public SourceLexicon sources() {
    return namesAndWords.sources();
  }

  public WordFrequencies frequencies() {
    return namesAndWords.frequencies();
  }
}
