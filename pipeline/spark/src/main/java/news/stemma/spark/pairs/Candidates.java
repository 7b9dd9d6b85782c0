package news.stemma.spark.pairs;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import news.stemma.Configuration;
import news.stemma.candidate.BucketPairs;
import news.stemma.candidate.CandidatePairs;
import news.stemma.candidate.CandidateRows;
import news.stemma.candidate.FoundPairs;
import news.stemma.candidate.KeyRows;
import news.stemma.candidate.Stage;
import news.stemma.sketch.Sketcher;
import news.stemma.spark.corpus.ArticleBytes;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.corpus.Imprints;
import news.stemma.spark.rows.RowShuffle;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Finds candidate pairs: the rows of all articles go to who has their keys, each key gives pairs
/// by core's own rule, and the pairs of some left articles are made one list.
public final class Candidates {
  private static final int BODIES = 0;
  private static final int PARAGRAPHS = 1;
  private static final int FINGERPRINTS = 2;

  private static final ImmutableList<KeyRows.Kind> SETS =
      ImmutableList.of(KeyRows.Kind.PLAIN, KeyRows.Kind.PLAIN, KeyRows.Kind.NOTED);

  private Candidates() {}

  /// All candidate pairs, on the driver.
  ///
  /// @param partitions to spread keys over
  public static CandidatePairs of(
      Articles articles,
      Broadcast<Configuration> configuration,
      Broadcast<Imprints> imprints,
      int partitions) {
    int lefts = Math.max(1, articles.size() / partitions + 1);
    JavaPairRDD<Integer, CandidatePairs> found =
        JavaPairRDD.fromJavaRDD(
            RowShuffle.group(
                articles.rdd().map(article -> article),
                SETS,
                partitions,
                (Tuple2<Integer, byte[]> article, List<KeyRows> sets) ->
                    addRows(article, configuration.value(), sets),
                (set, rows, out) ->
                    pair(
                        set,
                        rows,
                        bucketPairs(configuration.value(), imprints.value()),
                        lefts,
                        out)));
    List<Tuple2<Integer, CandidatePairs>> some =
        new ArrayList<>(found.groupByKey(partitions).mapValues(Candidates::joined).collect());
    some.sort(Comparator.comparing(Tuple2::_1));
    return CandidatePairs.concat(some.stream().map(Tuple2::_2).toList());
  }

  private static void addRows(
      Tuple2<Integer, byte[]> article, Configuration configuration, List<KeyRows> sets) {
    CandidateRows.Into into =
        new CandidateRows.Into(sets.get(BODIES), sets.get(PARAGRAPHS), sets.get(FINGERPRINTS));
    new CandidateRows(configuration.banding())
        .add(
            new Sketcher(configuration.scheme()).sketch(ArticleBytes.article(article._2())),
            article._1(),
            CandidateRows.Pass.ALL,
            into);
  }

  private static BucketPairs bucketPairs(Configuration configuration, Imprints imprints) {
    return new BucketPairs(
        configuration.scoring().prospect(),
        imprints.pairing(configuration.window()),
        imprints.refrains());
  }

  /// @param lefts articles whose pairs belong together
  private static void pair(
      int set,
      KeyRows rows,
      BucketPairs bucketPairs,
      int lefts,
      Consumer<Tuple2<Integer, CandidatePairs>> out) {
    FoundPairs found = new FoundPairs();
    switch (set) {
      case BODIES -> rows.drain(bucketPairs.bands(Stage.BODY_MINHASH, found));
      case PARAGRAPHS -> rows.drain(bucketPairs.bands(Stage.PARAGRAPH_MINHASH, found));
      case FINGERPRINTS -> rows.drainNoted(bucketPairs.fingerprints(found));
      default -> throw new IllegalArgumentException("no set of rows has the number " + set);
    }
    CandidatePairs pairs = found.inOrder();
    for (int start = 0; start < pairs.size(); ) {
      int chunk = pairs.get(start).left() / lefts;
      CandidatePairs some = pairs.ofLefts(chunk * lefts, (chunk + 1) * lefts);
      out.accept(new Tuple2<>(chunk, some));
      start += some.size();
    }
  }

  private static CandidatePairs joined(Iterable<CandidatePairs> some) {
    FoundPairs all = new FoundPairs();
    some.forEach(all::addAll);
    return all.inOrder();
  }
}
