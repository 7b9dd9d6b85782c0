package news.stemma.align;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.LongIntHashMap;
import com.carrotsearch.hppc.LongObjectHashMap;
import java.util.ArrayList;
import java.util.List;
import news.stemma.text.Article;
import news.stemma.text.Tokens;

/// Finds the maximal runs of three or more equal words that two articles share, anywhere.
final class Anchors {
  static final int LENGTH = 3;

  /// A trigram that occurs more often on either side is not paired with all its occurrences: the
  /// first is with the first, the second with the second, so that the work stays linear.
  private static final int REPEATS = 24;

  private final Tokens left;
  private final Tokens right;

  private Anchors(Article left, Article right) {
    this.left = left.tokens();
    this.right = right.tokens();
  }

  /// In the order of their left, then right tokens.
  static List<MatchedRun> of(Article left, Article right) {
    return new Anchors(left, right).run();
  }

  private List<MatchedRun> run() {
    LongObjectHashMap<IntArrayList> leftTrigrams = trigrams(left);
    LongObjectHashMap<IntArrayList> rightTrigrams = trigrams(right);
    LongIntHashMap seen = new LongIntHashMap();
    IntIntHashMap endOnDiagonal = new IntIntHashMap();
    List<MatchedRun> anchors = new ArrayList<>();
    for (int l = 0; l + LENGTH <= left.size(); l++) {
      long key = trigram(left, l);
      int occurrence = seen.addTo(key, 1) - 1;
      IntArrayList positions = rightTrigrams.get(key);
      if (positions == null) {
        continue;
      }
      boolean repeats = Math.max(positions.size(), leftTrigrams.get(key).size()) > REPEATS;
      int first = repeats ? Math.min(occurrence, positions.size()) : 0;
      int end = repeats ? Math.min(first + 1, positions.size()) : positions.size();
      for (int i = first; i < end; i++) {
        add(l, positions.get(i), endOnDiagonal, anchors);
      }
    }
    return anchors;
  }

  /// Adds the run that starts here, unless a run found before covers it.
  private void add(int l, int r, IntIntHashMap endOnDiagonal, List<MatchedRun> anchors) {
    if (endOnDiagonal.getOrDefault(r - l, 0) > l) {
      return;
    }
    int length = equalFrom(l, r);
    if (length >= LENGTH) {
      anchors.add(new MatchedRun(l, r, length, true));
      endOnDiagonal.put(r - l, l + length);
    }
  }

  private int equalFrom(int l, int r) {
    int length = 0;
    while (l + length < left.size()
        && r + length < right.size()
        && left.sameTerm(l + length, right, r + length)) {
      length++;
    }
    return length;
  }

  private static LongObjectHashMap<IntArrayList> trigrams(Tokens tokens) {
    LongObjectHashMap<IntArrayList> positions = new LongObjectHashMap<>(tokens.size());
    for (int t = 0; t + LENGTH <= tokens.size(); t++) {
      long key = trigram(tokens, t);
      IntArrayList of = positions.get(key);
      if (of == null) {
        of = new IntArrayList(1);
        positions.put(key, of);
      }
      of.add(t);
    }
    return positions;
  }

  private static long trigram(Tokens tokens, int t) {
    return (tokens.hash(t) * 31 + tokens.hash(t + 1)) * 31 + tokens.hash(t + 2);
  }
}
