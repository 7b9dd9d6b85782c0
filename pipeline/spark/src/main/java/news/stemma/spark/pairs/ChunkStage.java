package news.stemma.spark.pairs;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.groups.Address;
import news.stemma.spark.groups.Groups;
import news.stemma.spark.groups.Numbering;
import news.stemma.spark.groups.Records;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.broadcast.Broadcast;
import scala.Tuple2;

/// Runs a stage over chunks of pairs: each chunk's articles are sent to it.
public final class ChunkStage {
  private static final int ARTICLE = 0;

  /// The kind of the records that stages take beside articles.
  static final int PAIRS = 1;

  private ChunkStage() {}

  /// A chunk: its articles, counted by themselves, and what there is of its pairs.
  ///
  /// @param articles as bytes, in the order of their numbers
  /// @param pairs records of the chunk, in their order
  public record Chunk(
      int number,
      Numbering numbering,
      ImmutableList<byte[]> articles,
      ImmutableList<byte[]> pairs) {}

  /// Makes something of a chunk.
  public interface Stage<R> extends Serializable {
    List<R> of(Chunk chunk);
  }

  /// What the stage gives for each chunk.
  ///
  /// @param pairs records of chunks
  public static <R> JavaRDD<R> of(
      Articles articles,
      Broadcast<PairChunks.Readers> readers,
      JavaPairRDD<Address, byte[]> pairs,
      Stage<R> stage) {
    JavaPairRDD<Address, byte[]> sent =
        articles.rdd().flatMapToPair(article -> addressed(article, readers.value()));
    int partitions = articles.byPosition().numPartitions();
    return Groups.of(
        sent.union(pairs),
        partitions,
        (number, records) -> {
          Chunk chunk = chunk(number, records);
          return chunk.pairs().isEmpty() ? List.<R>of().iterator() : stage.of(chunk).iterator();
        });
  }

  private static Iterator<Tuple2<Address, byte[]>> addressed(
      Tuple2<Integer, byte[]> article, PairChunks.Readers readers) {
    return readers
        .of(article._1())
        .mapToObj(chunk -> new Tuple2<>(new Address(chunk, ARTICLE, article._1()), article._2()))
        .iterator();
  }

  private static Chunk chunk(int number, Records records) {
    IntArrayList positions = new IntArrayList();
    ImmutableList.Builder<byte[]> articles = ImmutableList.builder();
    while (records.hasNext(ARTICLE)) {
      Tuple2<Address, byte[]> article = records.next();
      positions.add((int) article._1().order());
      articles.add(article._2());
    }
    List<byte[]> pairs = new ArrayList<>();
    while (records.hasNext(PAIRS)) {
      pairs.add(records.next()._2());
    }
    return new Chunk(
        number, new Numbering(positions), articles.build(), ImmutableList.copyOf(pairs));
  }
}
