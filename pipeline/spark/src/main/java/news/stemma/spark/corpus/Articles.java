package news.stemma.spark.corpus;

import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import news.stemma.Configuration;
import news.stemma.candidate.CandidateRows;
import news.stemma.sketch.Sketcher;
import news.stemma.text.Article;
import news.stemma.text.ArticleParser;
import news.stemma.text.DocumentCodec;
import org.apache.spark.Partitioner;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/// The articles of a corpus, by position: as bytes on the disks of the executors, in partitions of
/// ascending positions.
///
/// @param rdd position and bytes, as [ArticleBytes] makes them
/// @param byPosition brings what belongs to an article into its partition
public record Articles(JavaPairRDD<Integer, byte[]> rdd, ByPosition byPosition, Imprints imprints) {

  /// Parses documents.
  ///
  /// @param documents position and document, in partitions of ascending positions
  public static Articles of(
      JavaPairRDD<Integer, byte[]> documents, Broadcast<Configuration> configuration) {
    JavaPairRDD<Integer, byte[]> articles =
        documents
            .mapValues(document -> {
              ArticleParser parser = new ArticleParser(configuration.value().languages());
              return ArticleBytes.of(
                  parser.parse(new DocumentCodec().read(0, ByteStreams.newDataInput(document))));
            })
            .persist(StorageLevel.DISK_ONLY());
    List<byte[]> chunks =
        articles
            .mapPartitions(some -> List.of(imprints(some, configuration.value())).iterator())
            .collect();
    Imprints.Builder imprints = new Imprints.Builder();
    int[] starts = new int[chunks.size() + 1];
    for (int i = 0; i < chunks.size(); i++) {
      starts[i + 1] = starts[i] + imprints.add(chunks.get(i));
    }
    return new Articles(articles, new ByPosition(starts), imprints.build());
  }

  /// A partition's imprints, counted.
  private static byte[] imprints(
      Iterator<Tuple2<Integer, byte[]>> articles, Configuration configuration) {
    Sketcher sketcher = new Sketcher(configuration.scheme());
    CandidateRows rows = new CandidateRows(configuration.banding());
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    while (articles.hasNext()) {
      Article article = ArticleBytes.article(articles.next()._2());
      out.writeBoolean(true);
      Imprints.write(article.document(), rows.bodyKey(sketcher.body(article)), out);
    }
    out.writeBoolean(false);
    return out.toByteArray();
  }

  /// The same articles with other bytes, in the same partitions.
  public Articles with(JavaPairRDD<Integer, byte[]> others) {
    return new Articles(others, byPosition, imprints);
  }

  public int size() {
    return imprints.size();
  }

  public JavaSparkContext context() {
    return JavaSparkContext.fromSparkContext(rdd.context());
  }

  /// Into the partition of the position.
  public static final class ByPosition extends Partitioner {
    private static final long serialVersionUID = 1;

    /// At i the first position of the i-th partition; the end last.
    private final int[] starts;

    private ByPosition(int[] starts) {
      this.starts = starts;
    }

    @Override
    public int numPartitions() {
      return starts.length - 1;
    }

    @Override
    public int getPartition(Object position) {
      return partition((Integer) position);
    }

    public int partition(int position) {
      int found = Arrays.binarySearch(starts, position);
      int last = found < 0 ? -found - 2 : found;
      // Empty partitions begin where the next one does.
      while (last + 1 < starts.length && starts[last + 1] == position) {
        last++;
      }
      return Math.min(last, starts.length - 2);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof ByPosition same && Arrays.equals(starts, same.starts);
    }

    @Override
    public int hashCode() {
      return Arrays.hashCode(starts);
    }
  }
}
