package news.stemma.spark.pairs;

import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.CandidatePairs;
import news.stemma.candidate.Stage;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.groups.Address;
import org.apache.spark.api.java.JavaPairRDD;
import scala.Tuple2;

/// Candidate pairs of chunks as bytes, 9 a pair.
final class PairBytes {
  private PairBytes() {}

  /// A record for each chunk.
  static JavaPairRDD<Address, byte[]> parallel(PairChunks chunks, Articles articles) {
    List<Tuple2<Address, byte[]>> records = new ArrayList<>();
    for (CandidatePairs chunk : chunks.chunks()) {
      records.add(new Tuple2<>(new Address(records.size(), ChunkStage.PAIRS, 0), bytes(chunk)));
    }
    return articles.context().parallelizePairs(records, articles.byPosition().numPartitions());
  }

  private static byte[] bytes(CandidatePairs pairs) {
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    out.writeInt(pairs.size());
    for (CandidatePair pair : pairs) {
      out.writeInt(pair.left());
      out.writeInt(pair.right());
      out.writeByte(Stage.mask(pair.foundBy()));
    }
    return out.toByteArray();
  }

  /// The pairs of a chunk.
  ///
  /// @param number of an article by its position
  static CandidatePairs pairs(ChunkStage.Chunk chunk, IntUnaryOperator number) {
    ByteArrayDataInput in = ByteStreams.newDataInput(chunk.pairs().getFirst());
    List<CandidatePair> pairs = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      pairs.add(
          new CandidatePair(
              number.applyAsInt(in.readInt()),
              number.applyAsInt(in.readInt()),
              Stage.ofMask(in.readByte())));
    }
    return CandidatePairs.of(pairs);
  }
}
