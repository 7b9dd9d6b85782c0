package news.stemma.spark.pairs;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import com.google.common.primitives.ImmutableLongArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import news.stemma.Configuration;
import news.stemma.align.Aligner;
import news.stemma.align.Alignment;
import news.stemma.align.AlignmentCodec;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.CandidatePairs;
import news.stemma.relation.Strangers;
import news.stemma.sketch.Sketch;
import news.stemma.sketch.Sketcher;
import news.stemma.spark.corpus.ArticleBytes;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.groups.Address;
import news.stemma.text.Article;
import org.apache.spark.api.java.JavaPairRDD;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import scala.Tuple2;

/// The alignments of a corpus that have passages, on the disks of the executors, and which pairs
/// they are of, on the driver: 12 bytes each.
///
/// @param rdd by chunk and pair: whether the two are kin, a byte, and the alignment
/// @param pairs left and right, one int each
/// @param kin those of the pairs that share much, ascending
/// @param readers which chunks need an article
public record Alignments(
    JavaPairRDD<Address, byte[]> rdd,
    ImmutableLongArray pairs,
    ImmutableLongArray kin,
    PairChunks.Readers readers) {

  /// Aligns pairs.
  public static Alignments of(
      Articles articles, CandidatePairs candidates, Broadcast<Configuration> configuration) {
    PairChunks chunks = PairChunks.of(candidates, articles.imprints().seniority(), articles.size());
    JavaPairRDD<Address, byte[]> rdd =
        JavaPairRDD.fromJavaRDD(
                ChunkStage.of(
                    articles,
                    articles.context().broadcast(chunks.readers()),
                    PairBytes.parallel(chunks, articles),
                    chunk -> align(chunk, configuration.value())))
            .persist(StorageLevel.DISK_ONLY());
    LongArrayList pairs = new LongArrayList();
    IntArrayList chunksOfPairs = new IntArrayList();
    LongArrayList kin = new LongArrayList();
    for (byte[] some : rdd.mapPartitions(all -> List.of(found(all)).iterator()).collect()) {
      ByteArrayDataInput in = ByteStreams.newDataInput(some);
      for (int left = in.readInt(); left > 0; left--) {
        long pair = in.readLong();
        pairs.add(pair);
        chunksOfPairs.add(in.readInt());
        if (in.readBoolean()) {
          kin.add(pair);
        }
      }
    }
    long[] ascendingKin = kin.toArray();
    Arrays.sort(ascendingKin);
    return new Alignments(
        rdd,
        ImmutableLongArray.copyOf(pairs.toArray()),
        ImmutableLongArray.copyOf(ascendingKin),
        PairChunks.readers(pairs.toArray(), chunksOfPairs.toArray()));
  }

  /// Which pairs a partition has, in what chunk, and whether they are kin.
  private static byte[] found(Iterator<Tuple2<Address, byte[]>> alignments) {
    ByteArrayDataOutput rows = ByteStreams.newDataOutput();
    int count = 0;
    while (alignments.hasNext()) {
      Tuple2<Address, byte[]> alignment = alignments.next();
      rows.writeLong(alignment._1().order());
      rows.writeInt(alignment._1().group());
      rows.writeByte(alignment._2()[0]);
      count++;
    }
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeInt(count);
    out.write(rows.toByteArray());
    return out.toByteArray();
  }

  /// The alignment of a record, as bytes.
  public static byte[] bytes(byte[] record) {
    return Arrays.copyOfRange(record, 1, record.length);
  }

  /// The left article of a pair.
  public static int left(long pair) {
    return PairChunks.left(pair);
  }

  private static List<Tuple2<Address, byte[]>> align(
      ChunkStage.Chunk chunk, Configuration configuration) {
    List<Article> articles =
        chunk.articles().stream()
            .map(ArticleBytes::article)
            .collect(ImmutableList.toImmutableList());
    List<Sketch> sketches =
        Lists.transform(articles, new Sketcher(configuration.scheme())::sketch).stream().toList();
    Aligner aligner =
        new Aligner(configuration.scoring(), configuration.banding(), articles, sketches);
    CandidatePairs pairs = PairBytes.pairs(chunk, chunk.numbering()::number);
    List<Tuple2<Address, byte[]>> found = new ArrayList<>();
    for (List<CandidatePair> ofLeft : pairs.byLeft()) {
      for (Alignment alignment : aligner.align(ofLeft)) {
        if (!alignment.passages().isEmpty()) {
          found.add(record(alignment, articles, chunk));
        }
      }
    }
    return found;
  }

  private static Tuple2<Address, byte[]> record(
      Alignment alignment, List<Article> articles, ChunkStage.Chunk chunk) {
    boolean kin =
        Strangers.areKin(
            alignment,
            Strangers.body(articles.get(alignment.left())),
            Strangers.body(articles.get(alignment.right())));
    Alignment ofCorpus = alignment.numbered(chunk.numbering()::position);
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeBoolean(kin);
    new AlignmentCodec().write(ofCorpus, out);
    long pair = Strangers.pair(ofCorpus.left(), ofCorpus.right());
    return new Tuple2<>(new Address(chunk.number(), ChunkStage.PAIRS, pair), out.toByteArray());
  }
}
