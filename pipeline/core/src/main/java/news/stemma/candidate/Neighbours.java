package news.stemma.candidate;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// The articles that each article is paired with, in compressed sparse rows: 8 bytes a pair.
final class Neighbours {
  private final int[] starts;
  private final int[] neighbours;

  private Neighbours(int[] starts, int[] neighbours) {
    this.starts = starts;
    this.neighbours = neighbours;
  }

  /// @param pairs each once, in any order
  static Neighbours of(List<CandidatePair> pairs, int documents) {
    int[] starts = new int[documents + 1];
    for (CandidatePair pair : pairs) {
      starts[pair.left() + 1]++;
      starts[pair.right() + 1]++;
    }
    for (int document = 0; document < documents; document++) {
      starts[document + 1] += starts[document];
    }
    int[] next = Arrays.copyOf(starts, documents);
    int[] neighbours = new int[2 * pairs.size()];
    for (CandidatePair pair : pairs) {
      neighbours[next[pair.left()]++] = pair.right();
      neighbours[next[pair.right()]++] = pair.left();
    }
    return new Neighbours(starts, neighbours);
  }

  /// In the order of the pairs.
  IntStream of(int document) {
    return Arrays.stream(neighbours, starts[document], starts[document + 1]);
  }
}
