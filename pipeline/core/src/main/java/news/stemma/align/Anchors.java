package news.stemma.align;

import java.util.ArrayList;
import java.util.List;
import news.stemma.text.Article;
import news.stemma.text.Tokens;

/// Finds the maximal runs of three or more equal words that two articles share, anywhere.
final class Anchors {
  /// A trigram that occurs more often on either side is not paired with all its occurrences: the
  /// first is with the first, the second with the second, so that the work stays linear.
  private static final int REPEATS = 24;

  private final Tokens left;
  private final Tokens right;
  private final TrigramTable table;

  /// By trigram, that is by its first token on the right: how often it occurs on the left.
  private final int[] leftCount;

  /// By trigram: the occurrence on the right that the next on the left is paired with, where they
  /// are paired in order.
  private final int[] upcoming;

  /// By diagonal, that is by `right - left` counted from `-left.size()`: where the last run found
  /// on it ends on the left.
  private final int[] endOnDiagonal;

  private final List<MatchedRun> anchors = new ArrayList<>();

  private Anchors(Tokens left, Tokens right) {
    this.left = left;
    this.right = right;
    this.table = new TrigramTable(right);
    this.leftCount = new int[right.size()];
    this.upcoming = new int[right.size()];
    this.endOnDiagonal = new int[left.size() + right.size()];
  }

  /// In the order of their left, then right tokens.
  static List<MatchedRun> of(Article left, Article right) {
    return new Anchors(left.tokens(), right.tokens()).run();
  }

  private List<MatchedRun> run() {
    int[] trigrams = sharedTrigrams();
    for (int l = 0; l < trigrams.length; l++) {
      if (trigrams[l] != TrigramTable.NOWHERE) {
        pair(l, trigrams[l]);
      }
    }
    return anchors;
  }

  /// The trigram at each token of the left.
  private int[] sharedTrigrams() {
    int[] trigrams = new int[Math.max(0, left.size() - TrigramTable.LENGTH + 1)];
    for (int l = 0; l < trigrams.length; l++) {
      int trigram = table.first(left, l);
      trigrams[l] = trigram;
      if (trigram != TrigramTable.NOWHERE) {
        leftCount[trigram]++;
        upcoming[trigram] = trigram;
      }
    }
    return trigrams;
  }

  private void pair(int l, int trigram) {
    if (Math.max(leftCount[trigram], table.count(trigram)) <= REPEATS) {
      for (int r = trigram; r != TrigramTable.NOWHERE; r = table.next(r)) {
        add(l, r);
      }
    } else if (upcoming[trigram] != TrigramTable.NOWHERE) {
      add(l, upcoming[trigram]);
      upcoming[trigram] = table.next(upcoming[trigram]);
    }
  }

  /// Adds the run that starts here, unless a run found before covers it.
  private void add(int l, int r) {
    int diagonal = left.size() + r - l;
    if (endOnDiagonal[diagonal] <= l) {
      int length = equalFrom(l, r);
      anchors.add(new MatchedRun(l, r, length, true));
      endOnDiagonal[diagonal] = l + length;
    }
  }

  private int equalFrom(int l, int r) {
    int most = Math.min(left.size() - l, right.size() - r);
    int length = 0;
    while (length < most && left.hash(l + length) == right.hash(r + length)) {
      length++;
    }
    return length;
  }
}
