package news.stemma.spark.pairs;

import com.carrotsearch.hppc.LongDoubleHashMap;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.List;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.CandidatePairs;
import news.stemma.candidate.Families;
import news.stemma.sketch.ShingleSet;
import news.stemma.spark.corpus.ArticleBytes;
import news.stemma.spark.corpus.Articles;
import news.stemma.spark.groups.Numbering;

/// Verifies near-duplicates: bodies are compared exactly where the articles are, families are made
/// on the driver, of the similarities of near pairs alone.
public final class NearDuplicateBodies {
  private NearDuplicateBodies() {}

  /// The families of a corpus.
  ///
  /// @param candidates of the corpus
  public static Families of(Articles articles, CandidatePairs candidates) {
    CandidatePairs likely = candidates.likely();
    PairChunks chunks = PairChunks.of(likely, articles.imprints().seniority(), articles.size());
    LongDoubleHashMap near = new LongDoubleHashMap();
    ChunkStage.of(
            articles,
            articles.context().broadcast(chunks.readers()),
            PairBytes.parallel(chunks, articles),
            chunk -> List.of(near(chunk)))
        .collect()
        .forEach(some -> put(some, near));
    return Families.verify(
        likely,
        one -> other -> near.getOrDefault(key(one, other), 0),
        articles.imprints().seniority(),
        Families.NEAR_DUPLICATE);
  }

  /// The pairs of a chunk that are near, with their Jaccard similarities.
  private static byte[] near(ChunkStage.Chunk chunk) {
    Numbering numbering = chunk.numbering();
    List<ShingleSet> bodies =
        chunk.articles().stream()
            .map(bytes -> ShingleSet.ofBody(ArticleBytes.article(bytes)))
            .toList();
    ByteArrayDataOutput out = ByteStreams.newDataOutput();
    for (CandidatePair pair : PairBytes.pairs(chunk, numbering::number)) {
      double jaccard = bodies.get(pair.left()).jaccard(bodies.get(pair.right()));
      if (jaccard >= Families.NEAR_DUPLICATE) {
        out.writeBoolean(true);
        out.writeLong(key(numbering.position(pair.left()), numbering.position(pair.right())));
        out.writeDouble(jaccard);
      }
    }
    out.writeBoolean(false);
    return out.toByteArray();
  }

  private static void put(byte[] some, LongDoubleHashMap near) {
    ByteArrayDataInput in = ByteStreams.newDataInput(some);
    while (in.readBoolean()) {
      near.put(in.readLong(), in.readDouble());
    }
  }

  private static long key(int one, int other) {
    return (long) Math.min(one, other) << Integer.SIZE | Math.max(one, other);
  }
}
