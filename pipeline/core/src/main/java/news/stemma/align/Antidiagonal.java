package news.stemma.align;

/// The cells of an [AffineMatrix] with the same sum of coordinates, by the left one.
final class Antidiagonal {
  static final int IMPOSSIBLE = Integer.MIN_VALUE / 2;

  /// States of a cell: the last words stand against each other, or only one side moved.
  static final int FACING = 0;

  static final int LEFT_GAP = 1;
  static final int RIGHT_GAP = 2;
  static final int STATES = 3;

  private final int[] scores;
  private int first;
  private int end;

  /// @param cells it has at most
  Antidiagonal(int cells) {
    this.scores = new int[(cells + 2) * STATES];
  }

  /// Has it hold the cells of this range, to be filled. The one before and the one behind can be
  /// read too, and are impossible.
  void open(int first, int end) {
    this.first = first;
    this.end = end;
    put(first - 1, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE);
    put(end, IMPOSSIBLE, IMPOSSIBLE, IMPOSSIBLE);
  }

  /// Leaves out the cells at either end in which every state is below the least.
  void narrow(int least) {
    while (first < end && best(first) < least) {
      first++;
    }
    while (first < end && best(end - 1) < least) {
      end--;
    }
  }

  /// Of the cells not left out.
  int first() {
    return first;
  }

  int end() {
    return end;
  }

  boolean isEmpty() {
    return first == end;
  }

  void put(int a, int facing, int leftGap, int rightGap) {
    int at = (a + 1) * STATES;
    scores[at + FACING] = facing;
    scores[at + LEFT_GAP] = leftGap;
    scores[at + RIGHT_GAP] = rightGap;
  }

  int score(int a, int state) {
    return scores[(a + 1) * STATES + state];
  }

  private int best(int a) {
    return score(a, bestState(a, 0, 0, 0));
  }

  /// The state of the cell that is worth most after such a move; of equal ones the first.
  int bestState(int a, int facing, int leftGap, int rightGap) {
    int best = score(a, FACING) + facing;
    int state = FACING;
    if (score(a, LEFT_GAP) + leftGap > best) {
      best = score(a, LEFT_GAP) + leftGap;
      state = LEFT_GAP;
    }
    return score(a, RIGHT_GAP) + rightGap > best ? RIGHT_GAP : state;
  }
}
