package news.stemma.spark.pairs;

import com.carrotsearch.hppc.LongArrayList;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.sorting.IndirectSort;
import com.google.common.collect.ImmutableList;
import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.IntStream;
import news.stemma.candidate.CandidatePairs;
import news.stemma.candidate.FoundPairs;
import news.stemma.candidate.Seniority;
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

  /// Pairs of a component come in the order of their junior articles: of what thousands have in
  /// common, each is paired with the one before it, so most need few articles beside their own.
  ///
  /// @param pairs of a corpus
  public static PairChunks of(CandidatePairs pairs, Seniority seniority, int articles) {
    Components components = new Components(articles);
    for (int i = 0; i < pairs.size(); i++) {
      components.join(left(pairs.pair(i)), right(pairs.pair(i)));
    }
    long[] places = new long[pairs.size()];
    Arrays.setAll(places, i -> place(pairs.pair(i), components, seniority));
    int[] order =
        IndirectSort.mergesort(
            0, places.length, (one, other) -> Long.compare(places[one], places[other]));
    ImmutableList.Builder<CandidatePairs> chunks = ImmutableList.builder();
    LongArrayList chunksOfArticles = new LongArrayList();
    int chunk = 0;
    for (int start = 0; start < order.length; ) {
      int end = end(places, order, start);
      FoundPairs found = new FoundPairs();
      LongHashSet needed = new LongHashSet();
      for (int i = start; i < end; i++) {
        found.add(pairs, order[i]);
        needed.add(entry(left(pairs.pair(order[i])), chunk));
        needed.add(entry(right(pairs.pair(order[i])), chunk));
      }
      chunksOfArticles.add(needed.toArray());
      chunks.add(found.inOrder());
      chunk++;
      start = end;
    }
    return new PairChunks(chunks.build(), Readers.of(chunksOfArticles.toArray()));
  }

  /// The first article of the pair's component, and the rank of its junior.
  private static long place(long pair, Components components, Seniority seniority) {
    int junior = Math.max(seniority.rank(left(pair)), seniority.rank(right(pair)));
    return entry(components.first(left(pair)), junior);
  }

  /// Where the chunk ends that begins there: behind a component, or within one of many pairs.
  private static int end(long[] places, int[] order, int start) {
    int most = Math.min(order.length, start + MOST);
    for (int end = start + LEAST; end < most; end++) {
      if (left(places[order[end]]) != left(places[order[end - 1]])) {
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
