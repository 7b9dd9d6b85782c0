package news.stemma.spark.groups;

import com.carrotsearch.hppc.IntArrayList;
import java.util.Arrays;

/// Articles of a corpus that are counted by themselves, in the same order.
public final class Numbering {
  /// At i the position in the corpus of the i-th of them, ascending.
  private final int[] positions;

  /// @param positions in the corpus, ascending
  public Numbering(IntArrayList positions) {
    this.positions = positions.toArray();
  }

  public int size() {
    return positions.length;
  }

  /// The position in the corpus.
  public int position(int number) {
    return positions[number];
  }

  /// Which of these articles has the position.
  ///
  /// @throws IllegalArgumentException where none has
  public int number(int position) {
    int number = Arrays.binarySearch(positions, position);
    if (number < 0) {
      throw new IllegalArgumentException("no article here has the position " + position);
    }
    return number;
  }
}
