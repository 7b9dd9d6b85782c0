package news.stemma.candidate;

import com.carrotsearch.hppc.LongByteHashMap;
import java.util.Arrays;

/// Pairs and the stages that found them, 9 bytes a slot of the map, which is half full or more: two
/// documents in a long, stages in a byte.
public final class FoundPairs {
  private final LongByteHashMap stagesOfPair = new LongByteHashMap();

  void add(int one, int other, Stage stage) {
    add(pair(one, other), stage.mask());
  }

  /// The lesser in the upper half, the greater in the lower.
  static long pair(int one, int other) {
    return (long) Math.min(one, other) << 32 | Math.max(one, other);
  }

  private void add(long pair, byte stages) {
    int index = stagesOfPair.indexOf(pair);
    if (stagesOfPair.indexExists(index)) {
      byte found = (byte) (stagesOfPair.indexGet(index) | stages);
      stagesOfPair.indexReplace(index, found);
    } else {
      stagesOfPair.indexInsert(index, pair, stages);
    }
  }

  /// Adds pairs that were found elsewhere.
  public void addAll(CandidatePairs pairs) {
    for (int i = 0; i < pairs.size(); i++) {
      add(pairs, i);
    }
  }

  /// Adds one of them.
  public void add(CandidatePairs pairs, int i) {
    add(pairs.pair(i), pairs.mask(i));
  }

  /// Ordered by left and right.
  public CandidatePairs inOrder() {
    long[] pairs = stagesOfPair.keys().toArray();
    Arrays.sort(pairs);
    byte[] stages = new byte[pairs.length];
    for (int i = 0; i < pairs.length; i++) {
      stages[i] = stagesOfPair.get(pairs[i]);
    }
    return new CandidatePairs(pairs, stages);
  }
}
