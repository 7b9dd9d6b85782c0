package news.stemma.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whether intervals of 95 % hold the truth in 95 of 100 samples, over corpora made up of families
/// in which all are alike.
final class CoverageTest {
  private static final int ARTICLES = 4_000;
  private static final int TRIALS = 1_000;

  /// @param together chance that all pairs of a family are missed
  /// @param single chance that a pair of another family is
  @ParameterizedTest
  @CsvSource({
    "1, 200, 2, 0, 0.05",
    "2, 200, 4, 0, 0.05",
    "3, 200, 4, 0, 0.01",
    "4, 200, 6, 0.05, 0",
    "5, 200, 6, 0.05, 0.02",
    "6, 200, 12, 0.1, 0.05",
    "7, 1000, 6, 0.05, 0.02",
    "8, 2000, 4, 0.02, 0.02",
    "9, 200, 6, 0.3, 0.1",
    "10, 50, 4, 0.1, 0.1"
  })
  void theTruthLiesInTheInterval(
      long seed, int size, int largestFamily, double together, double single) {
    SplittableRandom random = new SplittableRandom(seed);
    SyntheticFamilies families = SyntheticFamilies.draw(random, ARTICLES, largestFamily);
    families.miss(random, together, single);
    double truth = families.recall();
    int covered = 0;
    for (int trial = 0; trial < TRIALS; trial++) {
      Sample sample = sample(random, size);
      Interval interval =
          RecallEstimate.of(families.pairs(sample), families::isFound, sample)
              .interval()
              .orElseThrow();
      covered += interval.low() <= truth && truth <= interval.high() ? 1 : 0;
    }
    assertThat(covered).isGreaterThanOrEqualTo(930);
  }

  private static Sample sample(SplittableRandom random, int size) {
    TreeSet<Integer> drawn = new TreeSet<>();
    while (drawn.size() < size) {
      drawn.add(random.nextInt(ARTICLES));
    }
    return new Sample(ImmutableSortedSet.copyOfSorted(drawn), ARTICLES);
  }
}
