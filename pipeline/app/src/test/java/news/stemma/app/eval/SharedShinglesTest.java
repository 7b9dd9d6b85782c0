package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.stemma.app.Repository;
import news.stemma.sketch.ShingleSet;
import news.stemma.sketch.Shingler;
import news.stemma.text.Document;
import news.stemma.text.Tokenizer;
import news.stemma.text.Tokens;
import org.junit.jupiter.api.Test;

final class SharedShinglesTest {
  private static List<SharedShingles.Pair> pairs(List<String> texts, int minimum) {
    List<SharedShingles.Pair> pairs = new ArrayList<>();
    SharedShingles.of(texts, minimum).visitPairs(pairs::add);
    return pairs;
  }

  @Test
  void sharedRunsOfFiveWordsAreCountedOnce() {
    List<SharedShingles.Pair> pairs =
        pairs(
            List.of(
                "one two three four five six",
                "One two three four five. One two three four five!",
                "nothing of all this stands here"),
            1);
    assertThat(pairs).containsExactly(new SharedShingles.Pair(0, 1, 2, 5, 1));
    assertThat(pairs.getFirst().jaccard()).isEqualTo(1.0 / 6);
    assertThat(pairs.getFirst().containment()).isEqualTo(0.5);
  }

  @Test
  void shortTextsAreInNoPair() {
    assertThat(pairs(List.of("a b c d e f", "a b c d e f"), 3)).isEmpty();
  }

  @Test
  void countsAreThoseOfComparingAllWithAll() {
    List<String> texts =
        Repository.read(Repository.SEEDS).documents().stream().map(Document::text).toList();
    List<ShingleSet> sets =
        texts.stream()
            .map(text -> {
              Tokens tokens = Tokenizer.tokenize(text);
              return ShingleSet.of(Shingler.shingles(tokens, 0, tokens.size()));
            })
            .toList();
    Map<List<Integer>, Integer> expected = new HashMap<>();
    for (int right = 0; right < sets.size(); right++) {
      for (int left = 0; left < right; left++) {
        int shared = sets.get(left).intersection(sets.get(right));
        if (shared > 0) {
          expected.put(List.of(left, right), shared);
        }
      }
    }
    Map<List<Integer>, Integer> counted = new HashMap<>();
    pairs(texts, 1).forEach(pair -> counted.put(List.of(pair.left(), pair.right()), pair.shared()));
    assertThat(counted).isNotEmpty().isEqualTo(expected);
  }

  @Test
  void aPairIsInTheFirstBinThatHolds() {
    assertThat(bin(100, 100, 90)).contains(PairBin.NEAR_DUPLICATES);
    assertThat(bin(100, 100, 70)).contains(PairBin.ALIKE);
    assertThat(bin(20, 400, 12)).contains(PairBin.CONTAINED);
    assertThat(bin(100, 400, 15)).contains(PairBin.SOME_SHARED);
    assertThat(bin(100, 400, 14)).isEmpty();
  }

  private static Optional<PairBin> bin(int leftSize, int rightSize, int shared) {
    return PairBin.of(new SharedShingles.Pair(0, 1, leftSize, rightSize, shared), 0.5);
  }
}
