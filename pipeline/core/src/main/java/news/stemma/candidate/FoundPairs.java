package news.stemma.candidate;

import com.carrotsearch.hppc.LongByteHashMap;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Sets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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
  ImmutableList<CandidatePair> inOrder() {
    List<ImmutableSet<Stage>> sets =
        IntStream.range(0, 1 << Stage.values().length).mapToObj(FoundPairs::stages).toList();
    long[] pairs = stagesOfPair.keys().toArray();
    Arrays.sort(pairs);
    ImmutableList.Builder<CandidatePair> inOrder =
        ImmutableList.builderWithExpectedSize(pairs.length);
    for (long pair : pairs) {
      ImmutableSet<Stage> foundBy = sets.get(stagesOfPair.get(pair));
      inOrder.add(new CandidatePair((int) (pair >>> 32), (int) pair, foundBy));
    }
    return inOrder.build();
  }

  private static ImmutableSet<Stage> stages(int bits) {
    return Arrays.stream(Stage.values())
        .filter(stage -> (bits & stage.mask()) != 0)
        .collect(Sets.toImmutableEnumSet());
  }
}
