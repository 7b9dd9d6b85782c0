package news.stemma.align;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
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

  private final Article left;
  private final Scoring scoring;

  Chainer(Article left, Scoring scoring) {
    this.left = left;
    this.scoring = scoring;
  }

  /// The chains, best first.
  ///
  /// @param anchors in the order of their left, then right tokens
  List<List<MatchedRun>> chains(List<MatchedRun> anchors) {
    int[] score = new int[anchors.size()];
    int[] previous = new int[anchors.size()];
    for (int i = 0; i < anchors.size(); i++) {
      score[i] = scoring.run(left, anchors.get(i));
      previous[i] = -1;
      int own = score[i];
      for (int k = i - 1; k >= Math.max(0, i - LOOK_BACK); k--) {
        int joined = score[k] + join(anchors.get(k), anchors.get(i), own);
        if (joined > score[i]) {
          score[i] = joined;
          previous[i] = k;
        }
      }
    }
    return extract(anchors, score, previous);
  }

  /// What the second adds to a chain that ends with the first; far below zero where it can't.
  private int join(MatchedRun first, MatchedRun second, int own) {
    int leftGap = second.left() - first.leftTokens().end();
    int rightGap = second.right() - first.rightTokens().end();
    boolean joins =
        second.left() > first.left()
            && second.right() > first.right()
            && second.leftTokens().end() > first.leftTokens().end()
            && second.rightTokens().end() > first.rightTokens().end()
            && Math.max(leftGap, rightGap) <= REACH;
    if (!joins) {
      return Integer.MIN_VALUE / 2;
    }
    int overlap = Math.max(0, Math.max(-leftGap, -rightGap));
    return own
        - overlap * scoring.content()
        + scoring.between(leftGap + overlap, rightGap + overlap);
  }

  private static List<List<MatchedRun>> extract(
      List<MatchedRun> anchors, int[] score, int[] previous) {
    boolean[] used = new boolean[anchors.size()];
    List<List<MatchedRun>> chains = new ArrayList<>();
    int[] best =
        IntStream.range(0, anchors.size())
            .boxed()
            .sorted(Comparator.comparingInt((Integer i) -> -score[i]).thenComparingInt(i -> i))
            .mapToInt(i -> i)
            .toArray();
    for (int end : best) {
      List<MatchedRun> chain = new ArrayList<>();
      for (int i = end; i >= 0 && !used[i]; i = previous[i]) {
        used[i] = true;
        chain.add(anchors.get(i));
      }
      if (!chain.isEmpty()) {
        Collections.reverse(chain);
        chains.add(withoutOverlap(chain));
      }
    }
    return chains;
  }

  /// Cuts from the front of each run what the one before it covers on either side.
  private static List<MatchedRun> withoutOverlap(List<MatchedRun> chain) {
    MatchedRun[] runs = chain.toArray(MatchedRun[]::new);
    for (int i = 1; i < runs.length; i++) {
      int leftOverlap = runs[i - 1].leftTokens().end() - runs[i].left();
      int rightOverlap = runs[i - 1].rightTokens().end() - runs[i].right();
      runs[i] = runs[i].from(Math.max(0, Math.max(leftOverlap, rightOverlap)));
    }
    return Arrays.asList(runs);
  }
}
