package news.stemma.benchmarks.accuracy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import news.stemma.benchmarks.peer.ShingleStrings;
import org.junit.jupiter.api.Test;

final class NearDuplicatesTest {
  @Test
  void allPairsAreFoundThatComparingAllWithAllFinds() {
    List<String> texts = texts();
    List<NearDuplicates.Pair> expected = new ArrayList<>();
    for (int right = 0; right < texts.size(); right++) {
      for (int left = 0; left < right; left++) {
        double jaccard = jaccard(texts.get(left), texts.get(right));
        if (jaccard >= 0.3) {
          expected.add(new NearDuplicates.Pair(left, right, jaccard));
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(20);
    assertThat(NearDuplicates.of(texts, 0.3)).containsExactlyInAnyOrderElementsOf(expected);
  }

  private static List<String> texts() {
    SplittableRandom random = new SplittableRandom(5);
    return Stream.generate(() -> text(random)).limit(30).toList();
  }

  /// The same 40 words, the first five of them again at the end, with one in 25 changed.
  private static String text(SplittableRandom random) {
    StringBuilder words = new StringBuilder();
    for (int word = 0; word < 40; word++) {
      words.append(random.nextInt(25) == 0 ? "changed" + random.nextInt(3) : "word" + word % 35);
      words.append(' ');
    }
    return words.toString();
  }

  private static double jaccard(String left, String right) {
    Set<String> union = new HashSet<>(ShingleStrings.of(left));
    Set<String> common = new HashSet<>(union);
    Set<String> rights = new HashSet<>(ShingleStrings.of(right));
    common.retainAll(rights);
    union.addAll(rights);
    return (double) common.size() / union.size();
  }
}
