package news.stemma.align;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import news.stemma.text.Article;

/// Chooses of the stretches of a pair a cover that uses no word twice, greedily by score, and sets
/// those of repeated text apart.
final class Cover {
  /// Stretches of repeated text that are kept of a pair, at most.
  private static final int REPEATED = 100;

  private static final Comparator<Stretch> BEST_FIRST =
      Comparator.comparingInt((Stretch stretch) -> -stretch.score())
          .thenComparingInt(stretch -> stretch.leftTokens().first())
          .thenComparingInt(stretch -> stretch.rightTokens().first())
          .thenComparingInt(stretch -> stretch.leftTokens().end())
          .thenComparingInt(stretch -> stretch.rightTokens().end());

  private final Article left;
  private final Scoring scoring;
  private final BitSet coveredLeft = new BitSet();
  private final BitSet coveredRight = new BitSet();
  private final List<Stretch> primary = new ArrayList<>();
  private final List<Stretch> repeated = new ArrayList<>();

  private Cover(Article left, Scoring scoring) {
    this.left = left;
    this.scoring = scoring;
  }

  static Cover of(List<Stretch> stretches, Article left, Scoring scoring) {
    Cover cover = new Cover(left, scoring);
    stretches.stream().sorted(BEST_FIRST).forEach(cover::add);
    return cover;
  }

  List<Stretch> primary() {
    return primary;
  }

  List<Stretch> repeated() {
    return repeated;
  }

  private void add(Stretch stretch) {
    List<MatchedRun> free = free(stretch);
    int freeWords = free.stream().mapToInt(MatchedRun::length).sum();
    if (freeWords == stretch.words()) {
      accept(stretch);
      return;
    }
    Stretch.cut(free, left, scoring).forEach(this::accept);
    boolean repeats =
        2 * freeWords < stretch.words()
            && stretch.score() >= scoring.passageClaim()
            && repeated.size() < REPEATED;
    if (repeats && !isKnown(stretch)) {
      repeated.add(stretch);
    }
  }

  private void accept(Stretch stretch) {
    primary.add(stretch);
    coveredLeft.set(stretch.leftTokens().first(), stretch.leftTokens().end());
    coveredRight.set(stretch.rightTokens().first(), stretch.rightTokens().end());
  }

  /// The matched words of the stretch that no accepted one uses on either side.
  private List<MatchedRun> free(Stretch stretch) {
    List<MatchedRun> free = new ArrayList<>();
    for (MatchedRun run : stretch.runs()) {
      int start = 0;
      while (start < run.length()) {
        int end = start;
        while (end < run.length() && isFree(run.left() + end, run.right() + end)) {
          end++;
        }
        if (end > start) {
          free.add(
              new MatchedRun(run.left() + start, run.right() + start, end - start, run.exact()));
        }
        start = end + 1;
      }
    }
    return free;
  }

  private boolean isFree(int leftToken, int rightToken) {
    return !coveredLeft.get(leftToken) && !coveredRight.get(rightToken);
  }

  /// Whether a kept stretch matches the same words with each other.
  private boolean isKnown(Stretch stretch) {
    return hasSamePairing(primary, stretch) || hasSamePairing(repeated, stretch);
  }

  private static boolean hasSamePairing(List<Stretch> kept, Stretch stretch) {
    return kept.stream()
        .filter(other -> other.leftTokens().overlaps(stretch.leftTokens()))
        .filter(other -> other.rightTokens().overlaps(stretch.rightTokens()))
        .anyMatch(other -> 2 * sharedWords(other, stretch) > stretch.words());
  }

  private static int sharedWords(Stretch one, Stretch other) {
    int shared = 0;
    for (MatchedRun run : other.runs()) {
      for (MatchedRun of : one.runs()) {
        if (run.left() - of.left() == run.right() - of.right()) {
          int start = Math.max(run.left(), of.left());
          int end = Math.min(run.leftTokens().end(), of.leftTokens().end());
          shared += Math.max(0, end - start);
        }
      }
    }
    return shared;
  }
}
