package news.stemma.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BucketsTest {
  private static List<List<Integer>> drained(Buckets buckets) {
    List<List<Integer>> drained = new ArrayList<>();
    buckets.drain((key, documents) -> drained.add(IntStream.of(documents).boxed().toList()));
    return drained;
  }

  @Test
  void aKeyOfOneDocumentIsNoBucket() {
    Buckets buckets = new Buckets(KeyRows.Kind.PLAIN);
    buckets.add(7, 0);
    buckets.add(7, 0);
    buckets.add(8, 0);
    buckets.add(9, 1);
    assertThat(drained(buckets)).isEmpty();
  }

  @Test
  void aDocumentThatHasAKeyTwiceIsInTheBucketOnce() {
    Buckets buckets = new Buckets(KeyRows.Kind.PLAIN);
    buckets.add(7, 0);
    buckets.add(7, 2);
    buckets.add(7, 2);
    assertThat(drained(buckets)).containsExactly(List.of(0, 2));
  }

  @Test
  void keysThatAgreeInTheirLowerHalvesAreDifferent() {
    Buckets buckets = new Buckets(KeyRows.Kind.PLAIN);
    buckets.add(0x2_0000_0007L, 0);
    buckets.add(0x1_0000_0007L, 1);
    buckets.add(0x8000_0000_0000_0007L, 2);
    buckets.add(0x1_0000_0007L, 3);
    buckets.add(0x2_0000_0007L, 4);
    assertThat(drained(buckets)).containsExactlyInAnyOrder(List.of(0, 4), List.of(1, 3));
  }

  @Test
  void theyAreEmptyOnceDrained() {
    Buckets buckets = new Buckets(KeyRows.Kind.PLAIN);
    assertThat(drained(buckets)).isEmpty();
    buckets.add(7, 0);
    buckets.add(7, 1);
    assertThat(drained(buckets)).hasSize(1);
    buckets.add(7, 2);
    assertThat(drained(buckets)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"1, 10, 30", "2, 5000, 9000", "3, 100000, 3000", "4, 3, 2000"})
  void theyAreThoseOfAMapOfSets(long seed, int keys, int documents) {
    SplittableRandom random = new SplittableRandom(seed);
    long[] pool = random.longs(keys).map(key -> key & 0xFFFF_0000_00FFL).toArray();
    Buckets buckets = new Buckets(KeyRows.Kind.PLAIN);
    Map<Long, TreeSet<Integer>> naive = new TreeMap<>();
    for (int document = 0; document < documents; document++) {
      for (int count = random.nextInt(6); count > 0; count--) {
        long key = pool[random.nextInt(keys)];
        buckets.add(key, document);
        naive.computeIfAbsent(key, k -> new TreeSet<>()).add(document);
      }
    }
    assertThat(drained(buckets))
        .containsExactlyInAnyOrderElementsOf(
            naive.values().stream()
                .filter(bucket -> bucket.size() > 1)
                .map(bucket -> (List<Integer>) new ArrayList<>(bucket))
                .toList());
  }
}
