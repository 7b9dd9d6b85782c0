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
