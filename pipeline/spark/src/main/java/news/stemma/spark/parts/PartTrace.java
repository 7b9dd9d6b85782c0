package news.stemma.spark.parts;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import news.stemma.Configuration;
import news.stemma.Trace;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.report.PartRows;
import news.stemma.app.report.Run;
import news.stemma.candidate.Family;
import news.stemma.provenance.Provenance;
import news.stemma.relation.CorpusStatistics.Formula;
import news.stemma.relation.CorpusStatistics.Recurrence;
import news.stemma.relation.CorpusSurvey;
import news.stemma.relation.Relation;
import news.stemma.relation.RelationCodec;
import news.stemma.relation.SourceLexicon;
import news.stemma.relation.WordFrequencies;
import news.stemma.spark.groups.Address;
import news.stemma.spark.groups.GroupLists;
import news.stemma.spark.groups.Numbering;
import news.stemma.spark.groups.Records;
import news.stemma.spark.groups.Renumbered;
import news.stemma.spark.survey.SparkSurvey;
import news.stemma.spark.survey.SurveyedArticle;
import news.stemma.text.Article;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Traces the provenance of a part of a corpus: relations go no further than the part, so core's
/// own stage has all it needs.
///
/// @param version of Stemma
/// @param asOf the time by which embargoes are judged
record PartTrace(
    String version,
    Instant asOf,
    Broadcast<Configuration> configuration,
    Broadcast<SourceLexicon> sources,
    Broadcast<WordFrequencies> frequencies,
    SparkSurvey.Listing listing)
    implements Serializable {

  /// An article, by position.
  static final int ARTICLE = 0;

  /// A relation, by pair.
  static final int RELATION = 1;

  /// A family, by the position of its leader.
  static final int FAMILY = 2;

  /// A paragraph, by the place of its example.
  static final int RECURRENCE = 3;

  /// A formula, by its place.
  static final int FORMULA = 4;

  /// A part that is traced, whose rows are still to be made.
  ///
  /// @param lists that it is made of
  record Traced(int part, PartRows rows, Numbering numbering, GroupLists lists) {
    /// Hands over the rows, and what the part adds to the counts of the whole; once.
    void handOver(Consumer<Tuple2<Row, byte[]>> out) {
      try (lists) {
        rows.forEach((kind, document, order, lines) ->
            out.accept(new Tuple2<>(row(kind, document, order, numbering), lines)));
        out.accept(new Tuple2<>(Row.counts(part), CountBytes.of(rows.found())));
      }
    }
  }

  /// Traces a part.
  Traced of(int part, Records records) {
    GroupLists lists = new GroupLists();
    IntArrayList positions = new IntArrayList();
    List<SurveyedArticle> surveyed =
        lists.list(
            records,
            ARTICLE,
            new SurveyedArticle.SurveyedArticleCodec(),
            position -> positions.add((int) position));
    Numbering numbering = new Numbering(positions);
    List<Relation> relations =
        lists.list(
            records,
            RELATION,
            new Renumbered<>(new RelationCodec(), relation -> relation.numbered(numbering::number)),
            pair -> {});
    List<Family> families = new ArrayList<>();
    while (records.hasNext(FAMILY)) {
      families.add(FamilyBytes.family(records.next()._2(), numbering::number));
    }
    CorpusSurvey.Excerpt excerpt = excerpt(surveyed, records, numbering);
    List<Article> articles = Lists.transform(surveyed, SurveyedArticle::article);
    Trace trace = trace(articles, relations, families, excerpt);
    return new Traced(part, new PartRows(run(articles), trace), numbering, lists);
  }

  private static Row row(PartRows.Kind kind, int document, int order, Numbering numbering) {
    int orderInCorpus =
        switch (kind) {
          case RELATION, PASSAGE, EDGE -> numbering.position(order);
          case DOCUMENT,
              SENTENCE,
              CLUSTER,
              PARAGRAPH,
              FORMULA,
              ARTICLE_NODE,
              INFERRED_NODE,
              INFERRED_EDGE ->
              order;
        };
    return Row.of(kind, numbering.position(document), orderInCorpus);
  }

  private Trace trace(
      List<Article> articles,
      List<Relation> relations,
      List<Family> families,
      CorpusSurvey.Excerpt excerpt) {
    CorpusSurvey survey = CorpusSurvey.of(articles, excerpt, sources.value(), frequencies.value());
    Provenance provenance =
        Provenance.of(
            articles,
            relations,
            survey.voices(),
            survey.sources(),
            configuration.value().scoring());
    return new Trace(
        articles,
        ImmutableList.copyOf(families),
        survey.statistics(),
        survey.voices(),
        survey.sources(),
        provenance,
        Optional.empty());
  }

  private Run run(List<Article> articles) {
    Corpus corpus = new Corpus(Lists.transform(articles, Article::document), 0, ImmutableList.of());
    return new Run(version, configuration.value(), corpus, Optional.empty(), asOf);
  }

  private CorpusSurvey.Excerpt excerpt(
      List<SurveyedArticle> surveyed, Records records, Numbering numbering) {
    List<Recurrence> boilerplate = new ArrayList<>();
    while (records.hasNext(RECURRENCE)) {
      Tuple2<Address, byte[]> record = records.next();
      long place = record._1().order();
      boilerplate.add(listing.recurrence(place, number(place, numbering), record._2()));
    }
    List<Formula> formulas = new ArrayList<>();
    while (records.hasNext(FORMULA)) {
      Tuple2<Address, byte[]> record = records.next();
      formulas.add(listing.formula(number(record._1().order(), numbering), record._2()));
    }
    return new CorpusSurvey.Excerpt(
        Lists.transform(surveyed, SurveyedArticle::survey), boilerplate, formulas);
  }

  private static int number(long place, Numbering numbering) {
    return numbering.number((int) (place >>> Integer.SIZE));
  }
}
