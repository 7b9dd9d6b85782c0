package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import news.stemma.sketch.Shingler;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// Counts, exactly, the distinct shingles that any two texts share: an inverted index from shingles
/// to texts, so that only pairs that share one are looked at.
///
/// Words are those of Stemma's [Tokenizer], shingles those of its [Shingler] over the whole text.
final class SharedShingles {
  /// Two texts that share something.
  ///
  /// @param left position of a text, `left < right`
  /// @param shared distinct shingles that both have
  record Pair(int left, int right, int leftSize, int rightSize, int shared) {
    /// |A ∩ B| ÷ |A ∪ B|
    double jaccard() {
      return (double) shared / (leftSize + rightSize - shared);
    }

    /// |A ∩ B| ÷ the smaller of |A| and |B|
    double containment() {
      return (double) shared / Math.min(leftSize, rightSize);
    }
  }

  interface Visitor {
    void visit(Pair pair);
  }

  /// Distinct shingles, sorted, by text.
  private final ImmutableList<long[]> sets;

  /// All distinct shingles, sorted; those of the texts of shingle `i` stand in [#texts] from
  /// `starts[i]` to `starts[i + 1]`.
  private final long[] shingles;

  private final int[] starts;
  private final int[] texts;

  private SharedShingles(ImmutableList<long[]> sets) {
    this.sets = sets;
    this.shingles = sets.stream().flatMapToLong(Arrays::stream).sorted().distinct().toArray();
    this.starts = new int[shingles.length + 1];
    for (long[] set : sets) {
      for (long shingle : set) {
        starts[number(shingle) + 1]++;
      }
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    this.texts = new int[starts[shingles.length]];
    int[] next = starts.clone();
    for (int text = 0; text < sets.size(); text++) {
      for (long shingle : sets.get(text)) {
        texts[next[number(shingle)]++] = text;
      }
    }
  }

  /// @param minimum a text with fewer distinct shingles than that is in no pair
  static SharedShingles of(List<String> texts, int minimum) {
    return new SharedShingles(
        texts.stream()
            .map(SharedShingles::set)
            .map(set -> set.length < minimum ? new long[0] : set)
            .collect(ImmutableList.toImmutableList()));
  }

  private static long[] set(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return LongStream.of(Shingler.shingles(tokens, 0, tokens.size())).sorted().distinct().toArray();
  }

  private int number(long shingle) {
    return Arrays.binarySearch(shingles, shingle);
  }

  /// Every pair that shares a shingle, once.
  void visitPairs(Visitor visitor) {
    int[] shared = new int[sets.size()];
    int[] touched = new int[sets.size()];
    for (int right = 0; right < sets.size(); right++) {
      int count = 0;
      for (long shingle : sets.get(right)) {
        // The text itself is in the list, and ends it.
        for (int at = starts[number(shingle)]; texts[at] < right; at++) {
          if (shared[texts[at]]++ == 0) {
            touched[count++] = texts[at];
          }
        }
      }
      for (int i = 0; i < count; i++) {
        visitor.visit(pair(touched[i], right, shared[touched[i]]));
        shared[touched[i]] = 0;
      }
    }
  }

  private Pair pair(int left, int right, int shared) {
    return new Pair(left, right, sets.get(left).length, sets.get(right).length, shared);
  }
}
