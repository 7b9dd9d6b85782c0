package news.stemma.candidate;

import com.carrotsearch.hppc.LongByteHashMap;
import java.util.Arrays;

/// Pairs and the stages that found them, 9 bytes a slot of the map, which is half full or more: two
/// documents in a long, stages in a byte.
final class FoundPairs {
  private final LongByteHashMap stagesOfPair = new LongByteHashMap();

  void add(int one, int other, Stage stage) {
    long pair = (long) Math.min(one, other) << 32 | Math.max(one, other);
    int index = stagesOfPair.indexOf(pair);
    if (stagesOfPair.indexExists(index)) {
      byte found = (byte) (stagesOfPair.indexGet(index) | stage.mask());
      stagesOfPair.indexReplace(index, found);
    } else {
      stagesOfPair.indexInsert(index, pair, stage.mask());
    }
  }

  /// All pairs of documents that have a key in common; of more than [CandidateIndex#BUCKET_BOUND]
  /// only those with the most senior one, and of neighbours by seniority.
  void addBucket(int[] documents, Stage stage, Seniority seniority) {
    if (documents.length > CandidateIndex.BUCKET_BOUND) {
      int[] senior = seniority.sorted(documents);
      for (int i = 1; i < senior.length; i++) {
        add(senior[0], senior[i], stage);
        add(senior[i - 1], senior[i], stage);
      }
      return;
    }
    for (int i = 1; i < documents.length; i++) {
      for (int j = 0; j < i; j++) {
        add(documents[j], documents[i], stage);
      }
    }
  }

  /// Ordered by left and right.
  CandidatePairs inOrder() {
    long[] pairs = stagesOfPair.keys().toArray();
    Arrays.sort(pairs);
    byte[] stages = new byte[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      stages[i] = stagesOfPair.get(pairs[i]);
    }
    return new CandidatePairs(pairs, stages);
  }
}
