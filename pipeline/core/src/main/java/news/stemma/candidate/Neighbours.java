package news.stemma.candidate;

import java.util.Arrays;
import java.util.stream.IntStream;

/// The articles that each article is paired with, in compressed sparse rows: 8 bytes a pair.
final class Neighbours {
  private final int[] starts;
  private final int[] neighbours;

  private Neighbours(int[] starts, int[] neighbours) {
    this.starts = starts;
    this.neighbours = neighbours;
  }

  static Neighbours of(CandidatePairs pairs, int documents) {
    int[] starts = new int[documents + 1];
    for (int i = 0; i < pairs.size(); i++) {
      starts[pairs.left(i) + 1]++;
      starts[pairs.right(i) + 1]++;
    }
    for (int document = 0; document < documents; document++) {
      starts[document + 1] += starts[document];
    }
    int[] next = Arrays.copyOf(starts, documents);
    int[] neighbours = new int[2 * pairs.size()];
    for (int i = 0; i < pairs.size(); i++) {
      neighbours[next[pairs.left(i)]++] = pairs.right(i);
      neighbours[next[pairs.right(i)]++] = pairs.left(i);
    }
    return new Neighbours(starts, neighbours);
  }

  boolean hasNone(int document) {
    return starts[document] == starts[document + 1];
  }

  /// In the order of the pairs.
  IntStream of(int document) {
    return Arrays.stream(neighbours, starts[document], starts[document + 1]);
  }
}
