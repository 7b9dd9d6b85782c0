package news.stemma.benchmarks.generator;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;

/// Invented outlets; the first ones publish most.
final class Outlets {
  static final int COUNT = 300;

  /// Every other one of so many puts a paragraph under its articles.
  static final int WITH_BOILERPLATE = 40;

  /// The largest publishes a quarter of all articles.
  private static final double EXPONENT = 1.2;

  private static final ImmutableList<String> TITLES =
      ImmutableList.of("Herald", "Courier", "Tribune", "Gazette", "Observer", "Daily", "Post");

  private final ImmutableList<String> names;
  private final double[] cumulative = new double[COUNT];

  Outlets(Vocabulary vocabulary, SplittableRandom random) {
    Set<String> names = new HashSet<>();
    ImmutableList.Builder<String> inOrder = ImmutableList.builder();
    while (names.size() < COUNT) {
      String town = vocabulary.town(random).text();
      if (names.add(town)) {
        inOrder.add(town + " " + TITLES.get(random.nextInt(TITLES.size())));
      }
    }
    this.names = inOrder.build();
    double sum = 0;
    for (int rank = 0; rank < COUNT; rank++) {
      sum += Math.pow(rank + 1, -EXPONENT);
      cumulative[rank] = sum;
    }
  }

  static boolean hasBoilerplate(int outlet) {
    return outlet < WITH_BOILERPLATE && outlet % 2 == 0;
  }

  String name(int outlet) {
    return names.get(outlet);
  }

  int any(SplittableRandom random) {
    double at = random.nextDouble() * cumulative[COUNT - 1];
    int low = 0;
    int high = COUNT - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (cumulative[middle] > at) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
