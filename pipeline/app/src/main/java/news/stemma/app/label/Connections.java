package news.stemma.app.label;

import java.util.Arrays;
import java.util.stream.IntStream;

/// Joins articles, two by two, into the groups that are connected.
final class Connections {
  private final int[] parents;

  Connections(int articles) {
    this.parents = IntStream.range(0, articles).toArray();
  }

  void join(int one, int other) {
    int first = root(one);
    int second = root(other);
    // The lesser one stays the root, so that groups don't depend on the order of joins.
    parents[Math.max(first, second)] = Math.min(first, second);
  }

  private int root(int article) {
    int at = article;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  Groups groups() {
    int[] numbers = new int[parents.length];
    int count = 0;
    for (int article = 0; article < parents.length; article++) {
      int root = root(article);
      numbers[article] = root == article ? count++ : numbers[root];
    }
    return Groups.of(Arrays.copyOf(numbers, numbers.length));
  }
}
