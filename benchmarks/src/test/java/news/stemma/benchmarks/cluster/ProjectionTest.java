package news.stemma.benchmarks.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ProjectionTest {
  /// By eight tasks, whose results have 1,600 bytes each beside their content.
  private static Work work(long shuffledBytes, long content, long millis) {
    return new Work(8, 100, shuffledBytes, 0, 8 * 1_600 + content, millis, 0);
  }

  /// A candidate pair an article, as many with passages, half as many relations.
  private static Sample sample(int articles, long shuffledBytes, long millis) {
    return new Sample(
        articles,
        671L * articles,
        ImmutableMap.of(
            "candidates", work(shuffledBytes, 9L * articles, millis),
            "alignments", work(0, 13L * articles, 0),
            "relations", work(0, 4L * articles, 0)));
  }

  private static final Projection PROJECTION =
      Projection.of(
          List.of(sample(100_000, 4_000_000_000L, 300_000), sample(10_000, 200_000_000, 60_000)));

  private static void check(String what, String arithmetic, double ofABillion) {
    Projection.Line line =
        PROJECTION.lines().stream().filter(of -> of.what().equals(what)).findFirst().orElseThrow();
    assertThat(line.arithmetic()).isEqualTo(arithmetic);
    assertThat(line.of().applyAsDouble(1e9)).isCloseTo(ofABillion, within(ofABillion / 1000));
  }

  @Test
  void whatGrowsFasterThanTheArticlesIsProjectedSo() {
    // Twenty times as much of ten times the articles: by 20 for each of four powers of ten.
    check("shuffled, TB", "0.00400 × (N ÷ 100,000)^1.301", 0.004 * 160_000);
  }

  @Test
  void whatGrewMoreSlowlyGrowsWithTheArticlesFromThereOn() {
    check("core-hours", "0.0833 × (N ÷ 100,000)", 833.333);
  }

  @Test
  void arraysOfTheDriverAreCountedByArticlesAndPairs() {
    check("driver's arrays, GB", "80 N + 76 C + 36 A + 16 R", 80 + 76 + 36 + 8);
    check("broadcast to each executor, GB", "68 N + 16 (C + A) + 8 A", 68 + 32 + 8);
  }

  @Test
  void blocksOfAShuffleAreMapTasksTimesPartitions() {
    check("P, partitions", "input ÷ 16 MiB, 4 at least", 39_994);
    check("its blocks, M", "P²", 1_599.52);
    check("T, partitions of tables", "11 (1 + N ÷ 20,000) + 1", 550_012);
    check("blocks of tables, M", "P T", 21_997.2);
  }

  @Test
  void aLimitIsNearWhereItsShareNearsOne() {
    check("articles, × the most", "N ÷ 2^31", 0.4657);
    check("candidates, × the most", "C ÷ 2^31", 0.46566);
  }

  @Test
  void nothingIsProjectedFromNothing() {
    assertThatThrownBy(() -> Projection.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("nothing was measured to go on from");
  }
}
