package news.stemma.spark.pairs;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import com.google.common.primitives.ImmutableLongArray;
import com.google.common.primitives.Longs;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import news.stemma.Configuration;
import news.stemma.align.Alignment;
import news.stemma.align.AlignmentCodec;
import news.stemma.align.SentenceProjector;
import news.stemma.relation.CorpusSurvey;
import news.stemma.relation.Relation;
import news.stemma.relation.RelationClassifier;
import news.stemma.relation.RelationCodec;
import news.stemma.relation.SourceLexicon;
import news.stemma.relation.Strangers;
import news.stemma.relation.WordFrequencies;
import news.stemma.spark.groups.Numbering;
import news.stemma.spark.survey.SparkSurvey;
import news.stemma.spark.survey.SurveyedArticle;
import news.stemma.text.Article;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/// The relations of a corpus, on the disks of the executors, and which pairs they are of, on the
/// driver: 8 bytes each.
///
/// @param rdd pair and relation
/// @param pairs left and right, one int each
public record Relations(JavaPairRDD<Long, byte[]> rdd, ImmutableLongArray pairs) {

  /// Classifies alignments.
  public static Relations of(
      SparkSurvey survey, Alignments alignments, Broadcast<Configuration> configuration) {
    JavaSparkContext context = survey.surveyed().context();
    Broadcast<SourceLexicon> sources = context.broadcast(survey.sources());
    Broadcast<WordFrequencies> frequencies = context.broadcast(survey.frequencies());
    JavaPairRDD<Long, byte[]> rdd =
        JavaPairRDD.fromJavaRDD(
                ChunkStage.of(
                    survey.surveyed(),
                    context.broadcast(alignments.readers()),
                    alignments.rdd(),
                    chunk ->
                        classify(
                            chunk, configuration.value(), sources.value(), frequencies.value())))
            .persist(StorageLevel.DISK_ONLY());
    List<long[]> pairs = rdd.mapPartitions(some -> List.of(pairs(some)).iterator()).collect();
    return new Relations(
        rdd, ImmutableLongArray.copyOf(Longs.concat(pairs.toArray(long[][]::new))));
  }

  private static long[] pairs(Iterator<Tuple2<Long, byte[]>> relations) {
    List<Long> pairs = new ArrayList<>();
    relations.forEachRemaining(relation -> pairs.add(relation._1()));
    return Longs.toArray(pairs);
  }

  private static List<Tuple2<Long, byte[]>> classify(
      ChunkStage.Chunk chunk,
      Configuration configuration,
      SourceLexicon sources,
      WordFrequencies frequencies) {
    List<SurveyedArticle> surveyed =
        chunk.articles().stream().map(SurveyedArticle::of).collect(ImmutableList.toImmutableList());
    List<Article> articles = Lists.transform(surveyed, SurveyedArticle::article);
    CorpusSurvey survey =
        CorpusSurvey.of(
            articles,
            CorpusSurvey.Excerpt.of(Lists.transform(surveyed, SurveyedArticle::survey)),
            sources,
            frequencies);
    RelationClassifier classifier =
        new RelationClassifier(
            articles,
            survey,
            new SentenceProjector(configuration.scoring()),
            configuration.directions(),
            configuration.thresholds());
    Numbering numbering = chunk.numbering();
    List<Tuple2<Long, byte[]>> relations = new ArrayList<>();
    for (byte[] record : chunk.pairs()) {
      Alignment ofCorpus =
          new AlignmentCodec().read(0, ByteStreams.newDataInput(Alignments.bytes(record)));
      Optional<Relation> relation = classifier.classify(ofCorpus.numbered(numbering::number));
      relation.ifPresent(found ->
          relations.add(
              new Tuple2<>(
                  Strangers.pair(ofCorpus.left(), ofCorpus.right()),
                  bytes(found.numbered(numbering::position)))));
    }
    return relations;
  }

  private static byte[] bytes(Relation relation) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    new RelationCodec().write(relation, out);
    return out.toByteArray();
  }
}
