package news.stemma.spark.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.File;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import news.stemma.candidate.Buckets;
import news.stemma.candidate.KeyRows;
import news.stemma.spark.rows.RowShuffle.Layout;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkEnv;
import org.apache.spark.SparkException;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class RowShuffleTest {
  private static final ImmutableList<KeyRows.Kind> SETS =
      ImmutableList.of(KeyRows.Kind.PLAIN, KeyRows.Kind.NOTED, KeyRows.Kind.PLAIN);

  private static final int DOCUMENTS = 3000;

  /// Sets whose grouping has failed once.
  private static final Set<Integer> FAILED = ConcurrentHashMap.newKeySet();

  private static JavaSparkContext spark;

  @BeforeAll
  static void start() {
    spark =
        new JavaSparkContext(
            new SparkConf()
                .setMaster("local[2,3]")
                .setAppName("rows")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    spark.setLogLevel("OFF");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static JavaRDD<Integer> documents() {
    return spark.parallelize(IntStream.range(0, DOCUMENTS).boxed().toList(), 7);
  }

  /// Keys of all documents, of many, of few, and of one alone, some of them twice; the last set has
  /// few rows.
  private static void rows(int document, List<KeyRows> sets) {
    SplittableRandom random = new SplittableRandom(document);
    for (int i = 0; i < 40; i++) {
      long key = i == 0 ? 42 : random.nextInt(3) == 0 ? random.nextLong() : random.nextInt(5000);
      long spread = key * 0x9E3779B97F4A7C15L;
      sets.get(0).add(spread, document);
      sets.get(1).add(spread, document, random.nextInt(3));
    }
    if (document % 500 == 0) {
      sets.get(2).add(-1, document);
    }
  }

  /// A line a key.
  private static void lines(int set, KeyRows rows, Consumer<String> out) {
    switch (SETS.get(set)) {
      case PLAIN ->
          rows.drain(
              (key, documents) -> out.accept(set + " " + key + " " + Arrays.toString(documents)));
      case NOTED ->
          rows.drainNoted((key, documents, notes) ->
              out.accept(
                  set + " " + key + " " + Arrays.toString(documents) + Arrays.toString(notes)));
    }
  }

  private static List<String> inMemory() {
    ImmutableList<KeyRows> sets =
        SETS.stream().<KeyRows>map(Buckets::new).collect(ImmutableList.toImmutableList());
    for (int document = 0; document < DOCUMENTS; document++) {
      rows(document, sets);
    }
    Stream.Builder<String> lines = Stream.builder();
    IntStream.range(0, SETS.size()).forEach(set -> lines(set, sets.get(set), lines));
    return lines.build().toList();
  }

  @Test
  void rowsComeTogetherAcrossTasksAsInMemory() {
    List<String> grouped =
        RowShuffle.group(documents(), SETS, 5, RowShuffleTest::rows, RowShuffleTest::lines)
            .collect();
    assertThat(grouped)
        .containsExactlyInAnyOrderElementsOf(inMemory())
        .hasSizeGreaterThan(10_000)
        .contains("2 -1 [0, 500, 1000, 1500, 2000, 2500]");
  }

  @Test
  void blocksOfOneRowAndPartitionsTooLargeForMemoryChangeNothing() {
    Layout tiny = new Layout(SETS, 3, RowBlock.ROW_BYTES, 500);
    assertThat(
            RowShuffle.group(documents(), tiny, RowShuffleTest::rows, RowShuffleTest::lines)
                .collect())
        .containsExactlyInAnyOrderElementsOf(inMemory());
  }

  @Test
  void resultsComeInTheSameOrderWhenTasksAreRunAgain() {
    JavaRDD<Integer> failing =
        documents()
            .map(document -> {
              if (document % 100 == 50 && TaskContext.get().attemptNumber() == 0) {
                throw new IllegalStateException("the first attempt");
              }
              return document;
            });
    List<String> again =
        RowShuffle.group(
                failing, SETS, 4, RowShuffleTest::rows, RowShuffleTest::linesAtSecondAttempt)
            .collect();
    assertThat(again)
        .isEqualTo(
            RowShuffle.group(documents(), SETS, 4, RowShuffleTest::rows, RowShuffleTest::lines)
                .collect());
  }

  /// Fails in the middle of the keys on the first attempt.
  private static void linesAtSecondAttempt(int set, KeyRows rows, Consumer<String> out) {
    int[] left = {1000};
    lines(
        set,
        rows,
        line -> {
          if (--left[0] == 0 && FAILED.add(set)) {
            throw new IllegalStateException("the first attempt");
          }
          out.accept(line);
        });
  }

  @Test
  void aTaskThatStopsEarlyLeavesNoFiles() {
    Layout small = new Layout(SETS, 2, 4096, 500);
    List<String> few =
        RowShuffle.group(documents(), small, RowShuffleTest::rows, RowShuffleTest::lines).take(3);
    assertThat(few).hasSize(3);
    assertThat(SparkEnv.get().blockManager().diskBlockManager().localDirs())
        .allSatisfy(disk ->
            assertThat(disk.listFiles((File folder, String name) -> name.startsWith("stemma-")))
                .isEmpty());
  }

  @Test
  void whatAGroupingFailsWithIsWhatTheJobFailsWith() {
    assertThatThrownBy(() ->
            RowShuffle.<Integer, String>group(
                    documents(),
                    SETS,
                    2,
                    RowShuffleTest::rows,
                    (set, rows, out) -> {
                      throw new IllegalStateException("no room");
                    })
                .collect())
        .isInstanceOf(SparkException.class)
        .hasMessageContaining("no room");
  }

  @Test
  void manyPartitionsTakeNoMoreMemoryThanFew() {
    assertThat(Layout.of(SETS, 10).blockBytes()).isEqualTo(64 << 10);
    assertThat(Layout.of(SETS, 20_000).blockBytes() * 60_000).isLessThanOrEqualTo(64 << 20);
    assertThatThrownBy(() -> Layout.of(SETS, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("over 0 partitions");
  }

  @Test
  void documentsAreUnsigned() {
    List<String> grouped =
        RowShuffle.<Integer, String>group(
                spark.parallelize(List.of(5, Integer.MAX_VALUE, Integer.MIN_VALUE, -1), 2),
                ImmutableList.of(KeyRows.Kind.PLAIN),
                1,
                (document, sets) -> sets.get(0).add(7, document),
                (set, rows, out) ->
                    rows.drain((key, of) ->
                        out.accept(
                            Arrays.stream(of)
                                .mapToObj(Integer::toUnsignedString)
                                .toList()
                                .toString())))
            .collect();
    assertThat(grouped).containsExactly("[5, 2147483647, 2147483648, 4294967295]");
  }

  @Test
  void nothingGivesNothing() {
    assertThat(
            ImmutableSet.copyOf(
                RowShuffle.group(
                        spark.<Integer>emptyRDD(),
                        SETS,
                        2,
                        RowShuffleTest::rows,
                        RowShuffleTest::lines)
                    .collect()))
        .isEmpty();
  }
}
