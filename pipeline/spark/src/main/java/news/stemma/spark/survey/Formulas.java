package news.stemma.spark.survey;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import news.stemma.align.TokenRange;
import news.stemma.candidate.KeyRows;
import news.stemma.relation.CorpusStatistics.Formula;
import news.stemma.relation.RunRule;
import news.stemma.relation.Stretches;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.rows.RowShuffle;
import news.stemma.text.Packed;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/// Lists formulas for readers: each with the article where it stands first.
final class Formulas {
  private Formulas() {}

  /// The formulas by their places.
  ///
  /// @param surveyed articles
  /// @param partitions to spread keys over
  static JavaPairRDD<Long, byte[]> of(Articles surveyed, Known known, int partitions) {
    return JavaPairRDD.fromJavaRDD(
        RowShuffle.group(
            surveyed.rdd().map(article -> article),
            ImmutableList.of(KeyRows.Kind.NOTED),
            partitions,
            (Tuple2<Integer, byte[]> article, List<KeyRows> sets) ->
                addRows(article, known, sets.getFirst()),
            (set, rows, out) ->
                rows.drainNoted((stretch, documents, notes) -> list(documents, notes, out))));
  }

  private static void addRows(Tuple2<Integer, byte[]> of, Known known, KeyRows rows) {
    if (known.leads(of._1())) {
      SurveyedArticle surveyed = SurveyedArticle.of(of._2());
      Stretches.forEach(
          surveyed.article(),
          surveyed.survey().formulas(),
          (stretch, tokens) ->
              rows.add(stretch, of._1(), (long) tokens.first() << Integer.SIZE | tokens.end()));
    }
  }

  private static void list(int[] documents, long[] notes, Consumer<Tuple2<Long, byte[]>> out) {
    int articles = (int) Arrays.stream(documents).distinct().count();
    if (articles >= RunRule.FORMULA_ARTICLES) {
      TokenRange tokens = new TokenRange((int) (notes[0] >>> Integer.SIZE), (int) notes[0]);
      out.accept(
          new Tuple2<>(SparkSurvey.place(documents[0], tokens.first()), bytes(tokens, articles)));
    }
  }

  private static byte[] bytes(TokenRange tokens, int articles) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    Packed.writeCount(tokens.first(), out);
    Packed.writeCount(tokens.end(), out);
    Packed.writeCount(articles, out);
    return out.toByteArray();
  }

  /// The formula of a record.
  ///
  /// @param document its number where it is told of
  static Formula formula(int document, byte[] bytes) {
    ByteArrayDataInput in = ByteStreams.newDataInput(bytes);
    TokenRange tokens = new TokenRange(Packed.readCount(in), Packed.readCount(in));
    return new Formula(document, tokens, Packed.readCount(in));
  }
}
