package news.stemma.app.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class ContingencyTest {
  private static Clustering clustering(String... clusters) {
    return Clustering.of(
        List.of(clusters).stream().map(cluster -> List.of(cluster.split(""))).toList());
  }

  private static Contingency contingency(Clustering said, Clustering gold) {
    return Contingency.of(said, gold, gold.documents());
  }

  /// The example of Bagga and Baldwin 1998: two entities joined by mistake, a small and a large
  /// one, and two large ones.
  @Test
  void joiningTwoLargeClustersCostsMoreThanASmallAndALarge() {
    Clustering gold = clustering("12345", "67", "89ABC");
    Contingency small = contingency(clustering("12345", "6789ABC"), gold);
    assertThat(small.bCubedPrecision()).isCloseTo(0.7619, within(0.0001));
    assertThat(small.bCubedRecall()).isEqualTo(1);
    Contingency large = contingency(clustering("1234589ABC", "67"), gold);
    assertThat(large.bCubedPrecision()).isCloseTo(0.5833, within(0.0001));
    assertThat(large.bCubedRecall()).isEqualTo(1);
    assertThat(large.bCubedF1()).isCloseTo(2 * 7.0 / 12 / (19.0 / 12), within(1e-12));
  }

  @Test
  void theRandIndexIsAdjustedForChance() {
    assertThat(contingency(clustering("ab", "c", "d"), clustering("ab", "cd")).adjustedRandIndex())
        .isCloseTo(4.0 / 7, within(1e-12));
    assertThat(contingency(clustering("ac", "bd"), clustering("ab", "cd")).adjustedRandIndex())
        .isCloseTo(-0.5, within(1e-12));
  }

  @Test
  void theSameClustersHaveAllFiguresOne() {
    Contingency same = contingency(clustering("ab", "c"), clustering("ab", "c"));
    assertThat(same.adjustedRandIndex()).isEqualTo(1);
    assertThat(same.bCubedF1()).isEqualTo(1);
    assertThat(contingency(clustering(), clustering("a", "b")).adjustedRandIndex()).isEqualTo(1);
  }

  @Test
  void whatPairsConnectIsOneCluster() {
    Clustering gold =
        Clustering.ofPairs(
            List.of(
                DocumentPair.of("a", "b"), DocumentPair.of("d", "e"), DocumentPair.of("c", "b")),
            List.of("a", "f"));
    assertThat(gold.documents()).containsExactlyInAnyOrder("a", "b", "c", "d", "e", "f");
    assertThat(gold.joins("a", "c")).isTrue();
    assertThat(gold.joins("a", "d")).isFalse();
    assertThat(gold.joins("f", "f")).isTrue();
    assertThat(gold.joins("f", "a")).isFalse();
  }

  @Test
  void onlyDocumentsThatTheGoldHasAreJudged() {
    ClusterEvaluation evaluation =
        ClusterEvaluation.of(clustering("abx"), clustering("ab", "cz"), Set.of("a", "b", "c", "x"));
    assertThat(evaluation.documents()).isEqualTo(3);
    assertThat(evaluation.notInRun()).isEqualTo(1);
    assertThat(evaluation.torn()).isEmpty();
  }

  @Test
  void tornClustersAreListedWithWhatBelongsTogether() {
    ClusterEvaluation evaluation =
        ClusterEvaluation.of(clustering("ab"), clustering("ac", "b"), Set.of("a", "b", "c"));
    assertThat(evaluation.errors().lines().map(line -> line.strip().replaceAll(" +", " ")))
        .containsExactly("document said with belongs with", "a b c", "b a none", "c none a");
  }
}
