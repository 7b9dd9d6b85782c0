package news.stemma.benchmarks.accuracy;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.IntCursor;
import com.carrotsearch.hppc.cursors.IntIntCursor;
import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hashing;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import news.stemma.benchmarks.peer.ShingleStrings;
import news.stemma.sketch.Shingler;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;

/// All pairs of texts from some Jaccard similarity of their 5-word shingles on, exactly: whoever
/// shares a shingle is compared.
final class NearDuplicates {
  /// @param left index of a text
  /// @param right index of a later one
  record Pair(int left, int right, double jaccard) {}

  private NearDuplicates() {}

  /// By words as the libraries' users cut them.
  static ImmutableList<Pair> of(List<String> texts, double leastJaccard) {
    return of(texts, leastJaccard, NearDuplicates::shingles);
  }

  /// By Stemma's words.
  static ImmutableList<Pair> ofTokens(List<String> texts, double leastJaccard) {
    return of(texts, leastJaccard, NearDuplicates::tokenShingles);
  }

  private static ImmutableList<Pair> of(
      List<String> texts, double leastJaccard, Function<String, long[]> shinglesOf) {
    ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
    LongObjectHashMap<IntArrayList> holders = new LongObjectHashMap<>();
    int[] sizes = new int[texts.size()];
    for (int right = 0; right < texts.size(); right++) {
      long[] shingles = shinglesOf.apply(texts.get(right));
      sizes[right] = shingles.length;
      IntIntHashMap common = new IntIntHashMap();
      for (long shingle : shingles) {
        IntArrayList holding = holders.get(shingle);
        if (holding == null) {
          holding = new IntArrayList(2);
          holders.put(shingle, holding);
        }
        for (IntCursor left : holding) {
          common.addTo(left.value, 1);
        }
        holding.add(right);
      }
      for (IntIntCursor shared : common) {
        int union = sizes[shared.key] + sizes[right] - shared.value;
        double jaccard = (double) shared.value / union;
        if (jaccard >= leastJaccard) {
          pairs.add(new Pair(shared.key, right, jaccard));
        }
      }
    }
    return pairs.build();
  }

  private static long[] tokenShingles(String text) {
    Tokens tokens = Tokenizer.tokenize(text);
    return Arrays.stream(Shingler.shingles(tokens, 0, tokens.size())).distinct().toArray();
  }

  private static long[] shingles(String text) {
    return ShingleStrings.of(text).stream()
        .mapToLong(shingle -> Hashing.farmHashFingerprint64().hashUnencodedChars(shingle).asLong())
        .distinct()
        .toArray();
  }
}
