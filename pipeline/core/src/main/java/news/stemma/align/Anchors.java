package news.stemma.align;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import news.stemma.text.Tokens;

/// Finds the maximal runs of three or more equal words that an article shares with others,
/// anywhere.
///
/// Its arrays serve one pair after the other, in one thread.
final class Anchors {
  /// A trigram that occurs more often on either side is not paired with all its occurrences: the
  /// first is with the first, the second with the second, so that the work stays linear.
  private static final int REPEATS = 24;

  private final Tokens left;
  private final TrigramTable table;
  private Tokens right;

  // The tokens of the right where a trigram of the left stands, and which: its first token there.
  private final IntArrayList shared = new IntArrayList();
  private final IntArrayList trigrams = new IntArrayList();

  /// By trigram: how often it occurs on the right; 0 between two pairs.
  private final int[] rightCount;

  /// By trigram: the occurrence on the left that the next on the right is paired with, where they
  /// are paired in order.
  private final int[] upcoming;

  /// By diagonal, that is by `right - left` counted from `-left.size()`: where the last run found
  /// on it ends on the right; 0 between two pairs.
  private int[] endOnDiagonal = {};

  /// Where runs begin, left token in the upper half, right token in the lower.
  private final LongArrayList starts = new LongArrayList();

  Anchors(Tokens left) {
    this.left = left;
    this.right = left;
    this.table = new TrigramTable(left);
    this.rightCount = new int[left.size()];
    this.upcoming = new int[left.size()];
  }

  /// In the order of their left, then right tokens.
  List<MatchedRun> with(Tokens other) {
    right = other;
    if (endOnDiagonal.length < left.size() + right.size()) {
      endOnDiagonal = new int[left.size() + right.size()];
    }
    findShared();
    for (int i = 0; i < shared.size(); i++) {
      pair(trigrams.get(i), shared.get(i));
    }
    List<MatchedRun> anchors = inOrder();
    clear();
    return anchors;
  }

  private void findShared() {
    for (int r = 0; r + TrigramTable.LENGTH <= right.size(); r++) {
      int trigram = table.first(right, r);
      if (trigram != TrigramTable.NOWHERE) {
        shared.add(r);
        trigrams.add(trigram);
        rightCount[trigram]++;
        upcoming[trigram] = trigram;
      }
    }
  }

  private void pair(int trigram, int r) {
    if (Math.max(rightCount[trigram], table.count(trigram)) <= REPEATS) {
      for (int l = trigram; l != TrigramTable.NOWHERE; l = table.next(l)) {
        add(l, r);
      }
    } else if (upcoming[trigram] != TrigramTable.NOWHERE) {
      add(upcoming[trigram], r);
      upcoming[trigram] = table.next(upcoming[trigram]);
    }
  }

  /// Adds the run that starts here, unless a run found before covers it.
  private void add(int l, int r) {
    int diagonal = diagonal(l, r);
    if (endOnDiagonal[diagonal] <= r) {
      starts.add((long) l << Integer.SIZE | r);
      endOnDiagonal[diagonal] = r + equalFrom(l, r);
    }
  }

  private int diagonal(int l, int r) {
    return left.size() + r - l;
  }

  private int equalFrom(int l, int r) {
    int most = Math.min(left.size() - l, right.size() - r);
    int length = 0;
    while (length < most && left.hash(l + length) == right.hash(r + length)) {
      length++;
    }
    return length;
  }

  private List<MatchedRun> inOrder() {
    long[] sorted = starts.toArray();
    Arrays.sort(sorted);
    List<MatchedRun> anchors = new ArrayList<>(sorted.length);
    for (long start : sorted) {
      int l = (int) (start >>> Integer.SIZE);
      int r = (int) start;
      anchors.add(new MatchedRun(l, r, equalFrom(l, r), true));
    }
    return anchors;
  }

  private void clear() {
    for (int i = 0; i < starts.size(); i++) {
      endOnDiagonal[diagonal((int) (starts.get(i) >>> Integer.SIZE), (int) starts.get(i))] = 0;
    }
    for (int i = 0; i < trigrams.size(); i++) {
      rightCount[trigrams.get(i)] = 0;
    }
    starts.elementsCount = 0;
    shared.elementsCount = 0;
    trigrams.elementsCount = 0;
  }
}
