package news.stemma.app.label;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Which articles share keys that few articles have: an inverted index.
///
/// Keys come twice: first they are counted, roughly, in a table of bytes; then only those are kept
/// that two or more articles may have, and not more than a number. Two keys that fall together in
/// the table count as one, which costs some keys and changes nothing else.
final class RareKeys {
  /// Takes a pair of articles.
  interface Visitor {
    void visit(long pair, int shared);
  }

  /// The numbers of each article's keys, ascending.
  private final List<int[]> keys;

  /// Articles with key `k` stand from `starts[k]` to `starts[k + 1]`.
  private final int[] starts;

  private final int[] articles;

  private RareKeys(List<int[]> keys, int count) {
    this.keys = keys;
    this.starts = new int[count + 1];
    for (int[] some : keys) {
      for (int key : some) {
        starts[key + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    this.articles = new int[starts[count]];
    int[] next = starts.clone();
    for (int article = 0; article < keys.size(); article++) {
      for (int key : keys.get(article)) {
        articles[next[key]++] = article;
      }
    }
  }

  /// Counts keys, then keeps them.
  static final class Builder {
    private final byte[] counts;
    private final int atMost;
    private final List<long[]> kept = new ArrayList<>();

    /// @param bits of the number of keys that are told apart for sure, if none fall together
    /// @param atMost articles that may have a key, 126 at most
    Builder(int bits, int atMost) {
      this.counts = new byte[1 << bits];
      this.atMost = atMost;
    }

    private int slot(long key) {
      return (int) ((key * 0x9E3779B97F4A7C15L) >>> (Long.numberOfLeadingZeros(counts.length) + 1));
    }

    /// @param keys of an article, all different
    void count(long[] keys) {
      for (long key : keys) {
        int slot = slot(key);
        counts[slot] += (byte) (counts[slot] <= atMost ? 1 : 0);
      }
    }

    /// Once all are counted; article after article.
    ///
    /// @param keys as they were counted
    void keep(long[] keys) {
      kept.add(
          Arrays.stream(keys)
              .filter(key -> counts[slot(key)] > 1 && counts[slot(key)] <= atMost)
              .sorted()
              .toArray());
    }

    RareKeys build() {
      long[] all = kept.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
      List<int[]> numbers = new ArrayList<>(kept.size());
      for (int article = 0; article < kept.size(); article++) {
        numbers.add(
            Arrays.stream(kept.get(article))
                .mapToInt(key -> Arrays.binarySearch(all, key))
                .toArray());
        kept.set(article, new long[0]);
      }
      return new RareKeys(numbers, all.length);
    }
  }

  /// Keys that both articles have.
  int shared(long pair) {
    int[] left = keys.get(Pairs.left(pair));
    int[] right = keys.get(Pairs.right(pair));
    int shared = 0;
    int at = 0;
    for (int key : left) {
      while (at < right.length && right[at] < key) {
        at++;
      }
      shared += at < right.length && right[at] == key ? 1 : 0;
    }
    return shared;
  }

  /// Every pair that shares a key, once.
  void visitPairs(Visitor visitor) {
    int[] shared = new int[keys.size()];
    int[] touched = new int[keys.size()];
    for (int right = 0; right < keys.size(); right++) {
      int count = 0;
      for (int key : keys.get(right)) {
        // The article itself is in the list, and ends it.
        for (int at = starts[key]; articles[at] < right; at++) {
          if (shared[articles[at]]++ == 0) {
            touched[count++] = articles[at];
          }
        }
      }
      for (int i = 0; i < count; i++) {
        visitor.visit(Pairs.of(touched[i], right), shared[touched[i]]);
        shared[touched[i]] = 0;
      }
    }
  }
}
