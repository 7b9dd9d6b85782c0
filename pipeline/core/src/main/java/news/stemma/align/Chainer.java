package news.stemma.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import news.stemma.text.Article;

/// Joins anchors that follow each other on both sides into chains, each anchor in one.
///
/// Sparse dynamic programming over anchors with a bounded look-back (Li 2018, "Minimap2", section
/// 2.1). Text that was moved lies in a chain of its own.
final class Chainer {
  /// Anchors further apart on either side are not joined: the gap would cost more than a passage.
  static final int REACH = 40;

  /// Predecessors looked at for each anchor.
  private static final int LOOK_BACK = 200;

  private final List<MatchedRun> anchors;
  private final Scoring scoring;

  // By anchor, in columns: each is compared with two hundred others.
  private final int[] left;
  private final int[] leftEnd;
  private final int[] right;
  private final int[] rightEnd;
  private final int[] own;
  private final int[] company;
  private final int[] score;

  /// The anchor before it in its chain, or itself.
  private final int[] previous;

  private Chainer(List<MatchedRun> anchors, Article article, Scoring scoring) {
    this.anchors = anchors;
    this.scoring = scoring;
    int size = anchors.size();
    this.left = new int[size];
    this.leftEnd = new int[size];
    this.right = new int[size];
    this.rightEnd = new int[size];
    this.own = new int[size];
    this.company = new int[size];
    for (int i = 0; i < size; i++) {
      MatchedRun run = anchors.get(i);
      left[i] = run.left();
      leftEnd[i] = run.left() + run.length();
      right[i] = run.right();
      rightEnd[i] = run.right() + run.length();
      own[i] = scoring.run(article, run);
    }
    this.score = own.clone();
    this.previous = new int[size];
  }

  /// The chains, best first.
  ///
  /// @param anchors in the order of their left, then right tokens
  /// @param article the left one
  static List<Chain> chains(List<MatchedRun> anchors, Article article, Scoring scoring) {
    Chainer chainer = new Chainer(anchors, article, scoring);
    for (int i = 0; i < anchors.size(); i++) {
      chainer.join(i);
    }
    return chainer.extract();
  }

  /// Joins the anchor to that chain before it with which it scores most, or to none.
  private void join(int i) {
    previous[i] = i;
    for (int k = i - 1; k >= Math.max(0, i - LOOK_BACK); k--) {
      if (follows(k, i)) {
        company[i] += own[k];
        company[k] += own[i];
        int joined = score[k] + own[i] + between(k, i);
        if (joined > score[i]) {
          score[i] = joined;
          previous[i] = k;
        }
      }
    }
  }

  private boolean follows(int k, int i) {
    return right[i] > right[k]
        && left[i] > left[k]
        && rightEnd[i] > rightEnd[k]
        && leftEnd[i] > leftEnd[k]
        && right[i] - rightEnd[k] <= REACH
        && left[i] - leftEnd[k] <= REACH;
  }

  /// What the words between two anchors pay, and those that both of them cover.
  private int between(int k, int i) {
    int leftGap = left[i] - leftEnd[k];
    int rightGap = right[i] - rightEnd[k];
    int overlap = Math.max(0, -Math.min(leftGap, rightGap));
    return scoring.between(leftGap + overlap, rightGap + overlap) - overlap * scoring.content();
  }

  private List<Chain> extract() {
    boolean[] used = new boolean[score.length];
    List<Chain> chains = new ArrayList<>();
    for (long key : bestFirst()) {
      int end = (int) key;
      if (!used[end]) {
        chains.add(chain(end, used));
      }
    }
    return chains;
  }

  /// By score, and then in order; a long holds both, the anchor in its lower half.
  private long[] bestFirst() {
    long[] keys = new long[score.length];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = (long) -score[i] << Integer.SIZE | i;
    }
    Arrays.sort(keys);
    return keys;
  }

  /// The chain that ends here, back to where a better one uses it.
  private Chain chain(int end, boolean[] used) {
    List<MatchedRun> chain = new ArrayList<>();
    int most = 0;
    for (int at = end; !used[at]; at = previous[at]) {
      used[at] = true;
      chain.add(anchors.get(at));
      most = Math.max(most, company[at]);
    }
    Collections.reverse(chain);
    return new Chain(withoutOverlap(chain), most);
  }

  /// Cuts from the front of each run what the one before it covers on either side.
  private static List<MatchedRun> withoutOverlap(List<MatchedRun> chain) {
    for (int i = 1; i < chain.size(); i++) {
      MatchedRun before = chain.get(i - 1);
      MatchedRun run = chain.get(i);
      int leftOverlap = before.left() + before.length() - run.left();
      int rightOverlap = before.right() + before.length() - run.right();
      chain.set(i, run.from(Math.max(0, Math.max(leftOverlap, rightOverlap))));
    }
    return chain;
  }
}
