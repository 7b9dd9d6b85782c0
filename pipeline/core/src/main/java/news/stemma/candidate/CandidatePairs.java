package news.stemma.candidate;

import com.google.common.primitives.Bytes;
import com.google.common.primitives.Longs;
import java.io.Serializable;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Predicate;

/// Pairs ordered by left and right, each once: 9 bytes a pair.
public final class CandidatePairs extends AbstractList<CandidatePair>
    implements RandomAccess, Serializable {
  /// Pairs in a list of [#byLeft], at most: what is done once for a left article is little beside
  /// so many.
  private static final int TOGETHER = 64;

  /// Left and right, one int each.
  private final long[] pairs;

  private final byte[] stages;

  CandidatePairs(long[] pairs, byte[] stages) {
    this.pairs = pairs;
    this.stages = stages;
  }

  /// @param pairs in any order
  public static CandidatePairs of(Collection<CandidatePair> pairs) {
    FoundPairs found = new FoundPairs();
    for (CandidatePair pair : pairs) {
      pair.foundBy().forEach(stage -> found.add(pair.left(), pair.right(), stage));
    }
    return found.inOrder();
  }

  /// @param ascending pairs each before all of the next
  public static CandidatePairs concat(List<CandidatePairs> ascending) {
    return new CandidatePairs(
        Longs.concat(ascending.stream().map(some -> some.pairs).toArray(long[][]::new)),
        Bytes.concat(ascending.stream().map(some -> some.stages).toArray(byte[][]::new)));
  }

  @Override
  public int size() {
    return pairs.length;
  }

  @Override
  public CandidatePair get(int i) {
    return new CandidatePair(left(i), right(i), Stage.ofMask(stages[i]));
  }

  /// Those of articles from the one to before the other, by their left ones.
  public CandidatePairs ofLefts(int from, int end) {
    int first = firstFrom(from);
    int last = firstFrom(end);
    return new CandidatePairs(
        Arrays.copyOfRange(pairs, first, last), Arrays.copyOfRange(stages, first, last));
  }

  private int firstFrom(int left) {
    int found = Arrays.binarySearch(pairs, (long) left << Integer.SIZE);
    return found < 0 ? -found - 1 : found;
  }

  /// Left and right, one int each.
  public long pair(int i) {
    return pairs[i];
  }

  /// The stages that found the pair.
  byte mask(int i) {
    return stages[i];
  }

  int left(int i) {
    return (int) (pairs[i] >>> 32);
  }

  int right(int i) {
    return (int) pairs[i];
  }

  /// Those that share a band of their bodies' signatures, as near-duplicates do.
  public CandidatePairs likely() {
    return where(pair -> pair.foundBy().contains(Stage.BODY_MINHASH));
  }

  /// Those for which the predicate holds.
  CandidatePairs where(Predicate<CandidatePair> predicate) {
    long[] kept = new long[pairs.length];
    byte[] keptStages = new byte[pairs.length];
    int count = 0;
    for (int i = 0; i < pairs.length; i++) {
      if (predicate.test(get(i))) {
        kept[count] = pairs[i];
        keptStages[count++] = stages[i];
      }
    }
    return new CandidatePairs(Arrays.copyOf(kept, count), Arrays.copyOf(keptStages, count));
  }

  /// The pairs in their order, those of each left article in lists of their own.
  public List<List<CandidatePair>> byLeft() {
    int[] starts = new int[pairs.length + 1];
    int lists = 0;
    for (int i = 0; i < pairs.length; i++) {
      boolean full = lists > 0 && i - starts[lists - 1] == TOGETHER;
      if (i == 0 || full || left(i) != left(i - 1)) {
        starts[lists++] = i;
      }
    }
    starts[lists] = pairs.length;
    return new ByLeft(this, Arrays.copyOf(starts, lists + 1));
  }

  private static final class ByLeft extends AbstractList<List<CandidatePair>>
      implements RandomAccess {
    private final CandidatePairs pairs;
    private final int[] starts;

    ByLeft(CandidatePairs pairs, int[] starts) {
      this.pairs = pairs;
      this.starts = starts;
    }

    @Override
    public int size() {
      return starts.length - 1;
    }

    @Override
    public List<CandidatePair> get(int i) {
      return pairs.subList(starts[i], starts[i + 1]);
    }
  }
}
