package news.stemma.spark.pairs;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import news.stemma.candidate.CandidatePairs;
import news.stemma.candidate.FoundPairs;
import news.stemma.spark.groups.Components;

/// Pairs in chunks, each the work of a while, and which articles each chunk needs. Pairs that hang
/// together are in one chunk, if they are not many, so that most articles are sent to one chunk
/// alone; many are cut into several, so that no task has a long way to go.
public final class PairChunks {
  private static final int LEAST = 512;
  private static final int MOST = 2048;

  private final ImmutableList<CandidatePairs> chunks;
  private final Readers readers;

  private PairChunks(ImmutableList<CandidatePairs> chunks, Readers readers) {
    this.chunks = chunks;
    this.readers = readers;
  }

  /// Which chunks need an article: 8 bytes for each time.
  public static final class Readers implements Serializable {
    private static final long serialVersionUID = 1;

    /// Article and chunk, one int each, ascending.
    private final long[] chunksOfArticles;

    private Readers(long[] chunksOfArticles) {
      this.chunksOfArticles = chunksOfArticles;
    }

    private static Readers of(long[] chunksOfArticles) {
      Arrays.sort(chunksOfArticles);
      return new Readers(chunksOfArticles);
    }

    /// The chunks, ascending.
    public IntStream of(int article) {
      return Arrays.stream(chunksOfArticles, firstFrom(article), firstFrom(article + 1))
          .mapToInt(entry -> (int) entry);
    }

    private int firstFrom(int article) {
      int found = Arrays.binarySearch(chunksOfArticles, (long) article << Integer.SIZE);
      return found < 0 ? -found - 1 : found;
    }
  }

  /// @param pairs of a corpus
  /// @param articles in the corpus
  public static PairChunks of(CandidatePairs pairs, int articles) {
    long[] byComponent = byComponent(pairs, articles);
    ImmutableList.Builder<CandidatePairs> chunks = ImmutableList.builder();
    LongArrayList chunksOfArticles = new LongArrayList();
    int chunk = 0;
    for (int start = 0; start < byComponent.length; ) {
      int end = end(byComponent, start);
      FoundPairs found = new FoundPairs();
      LongHashSet needed = new LongHashSet();
      for (int i = start; i < end; i++) {
        int pair = (int) byComponent[i];
        found.add(pairs, pair);
        needed.add(entry(left(pairs.pair(pair)), chunk));
        needed.add(entry(right(pairs.pair(pair)), chunk));
      }
      chunksOfArticles.add(needed.toArray());
      chunks.add(found.inOrder());
      chunk++;
      start = end;
    }
    return new PairChunks(chunks.build(), Readers.of(chunksOfArticles.toArray()));
  }

  /// The first article of each pair's component and the pair's index, one int each, ascending.
  private static long[] byComponent(CandidatePairs pairs, int articles) {
    Components components = new Components(articles);
    for (int i = 0; i < pairs.size(); i++) {
      components.join(left(pairs.pair(i)), right(pairs.pair(i)));
    }
    long[] byComponent = new long[pairs.size()];
    for (int i = 0; i < byComponent.length; i++) {
      byComponent[i] = entry(components.first(left(pairs.pair(i))), i);
    }
    Arrays.sort(byComponent);
    return byComponent;
  }

  /// Where the chunk ends that begins there: behind a component, or within one of many pairs.
  private static int end(long[] byComponent, int start) {
    int most = Math.min(byComponent.length, start + MOST);
    for (int end = start + LEAST; end < most; end++) {
      if (left(byComponent[end]) != left(byComponent[end - 1])) {
        return end;
      }
    }
    return most;
  }

  /// The same chunks, but only of some pairs.
  ///
  /// @param pairs left and right, one int each
  /// @param chunks of these pairs
  static Readers readers(long[] pairs, int[] chunks) {
    LongHashSet needed = new LongHashSet();
    for (int i = 0; i < pairs.length; i++) {
      needed.add(entry(left(pairs[i]), chunks[i]));
      needed.add(entry(right(pairs[i]), chunks[i]));
    }
    return Readers.of(needed.toArray());
  }

  private static long entry(int high, int low) {
    return (long) high << Integer.SIZE | low;
  }

  /// The left article of a pair, left and right one int each.
  public static int left(long pair) {
    return (int) (pair >>> Integer.SIZE);
  }

  /// The right article of a pair.
  public static int right(long pair) {
    return (int) pair;
  }

  public ImmutableList<CandidatePairs> chunks() {
    return chunks;
  }

  public Readers readers() {
    return readers;
  }
}
