package news.stemma.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.stemma.candidate.Buckets;
import news.stemma.candidate.KeyRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpilledRowsTest {
  private static final int DOCUMENTS = 20_000;
  private static final int ROWS_A_DOCUMENT = 120;

  @TempDir private Path folder;

  private static TreeMap<Long, String> drained(KeyRows rows) {
    TreeMap<Long, String> drained = new TreeMap<>();
    rows.drain(
        (key, documents) -> assertThat(drained.put(key, Arrays.toString(documents))).isNull());
    return drained;
  }

  /// Some keys of many documents, some of few, most of one.
  private static void fill(KeyRows rows) {
    SplittableRandom random = new SplittableRandom(5);
    for (int document = 0; document < DOCUMENTS; document++) {
      rows.add(42, document);
      for (int i = 1; i < ROWS_A_DOCUMENT; i++) {
        long key = random.nextInt(10) == 0 ? random.nextInt(50_000) : random.nextLong();
        rows.add(key * 0x9E3779B97F4A7C15L, document);
      }
    }
  }

  @Test
  void rowsOnDiskComeTogetherAsThoseInMemory() throws IOException {
    SpilledRows spilled = new SpilledRows(folder, KeyRows.Kind.PLAIN, 1 << 20);
    Buckets inMemory = new Buckets(KeyRows.Kind.PLAIN);
    fill(spilled);
    fill(inMemory);
    assertThat(drained(spilled)).isEqualTo(drained(inMemory)).hasSizeGreaterThan(40_000);
    assertThat(filesLeft()).isZero();
    assertThat(drained(spilled)).isEmpty();
  }

  @Test
  void partitionsThatAreTooLargeForMemoryAreSpreadOnceMore() throws IOException {
    SpilledRows spilled = new SpilledRows(folder, KeyRows.Kind.PLAIN, 1_000);
    Buckets inMemory = new Buckets(KeyRows.Kind.PLAIN);
    fill(spilled);
    fill(inMemory);
    assertThat(drained(spilled)).isEqualTo(drained(inMemory));
    assertThat(filesLeft()).isZero();
  }

  @Test
  void fewRowsTouchNoDisk() throws IOException {
    SpilledRows spilled = new SpilledRows(folder, KeyRows.Kind.PLAIN, 1 << 20);
    spilled.add(7, 1);
    spilled.add(-7, 1);
    spilled.add(7, 3);
    spilled.add(7, 3);
    assertThat(filesLeft()).isZero();
    assertThat(drained(spilled)).containsOnlyKeys(7L).containsValue("[1, 3]");
  }

  private long filesLeft() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.count();
    }
  }
}
