package news.stemma.align;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongObjectHashMap;
import com.carrotsearch.hppc.cursors.IntCursor;
import java.util.ArrayList;
import java.util.List;
import news.stemma.text.Article;
import news.stemma.text.Tokens;

/// Finds the maximal runs of three or more equal words that two articles share, anywhere.
final class Anchors {
  static final int LENGTH = 3;

  /// A trigram that occurs more often on one side opens no anchor: the work stays linear. Anchors
  /// that other words open run over it all the same.
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
    rightTrigrams.removeAll((key, positions) ->
        positions.size() > REPEATS
            || !leftTrigrams.containsKey(key)
            || leftTrigrams.get(key).size() > REPEATS);
    List<MatchedRun> anchors = new ArrayList<>();
    for (int l = 0; l + LENGTH <= left.size(); l++) {
      IntArrayList positions = rightTrigrams.get(trigram(left, l));
      if (positions == null) {
        continue;
      }
      for (IntCursor position : positions) {
        int r = position.value;
        int length = opensEarlier(rightTrigrams, l, r) ? 0 : equalFrom(l, r);
        if (length >= LENGTH) {
          anchors.add(new MatchedRun(l, r, length, true));
        }
      }
    }
    return anchors;
  }

  private boolean opensEarlier(LongObjectHashMap<IntArrayList> rightTrigrams, int l, int r) {
    if (l == 0 || r == 0 || !left.sameTerm(l - 1, right, r - 1)) {
      return false;
    }
    return rightTrigrams.containsKey(trigram(left, l - 1));
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
