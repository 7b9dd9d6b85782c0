package news.stemma.align;

import java.io.Serializable;
import news.stemma.candidate.CandidateIndex;
import news.stemma.sketch.Surroundings;
import news.stemma.text.Article;

/// What a local alignment with affine gaps earns and pays (Gotoh 1982), in tenths of a point, so
/// that sums are exact.
///
/// @param content a content word found in both
/// @param stopWord a stop word found in both
/// @param nearWord two words of six letters or more, one edit apart
/// @param mismatch a word against another
/// @param gapOpen the first word of a gap
/// @param gapExtend every further word of a gap
/// @param sentenceClaim from here on a stretch may be claimed for itself
/// @param passageClaim from here on a stretch is a passage that carries its weaker sentences; a
///   valley deeper than this parts two passages
/// @param carriedClaim what a sentence needs of its own inside such a passage
public record Scoring(
    int content,
    int stopWord,
    int nearWord,
    int mismatch,
    int gapOpen,
    int gapExtend,
    int sentenceClaim,
    int passageClaim,
    int carriedClaim)
    implements Serializable {
  public static final Scoring STANDARD = new Scoring(10, 5, 8, -10, -12, -4, 55, 80, 30);

  /// Tenths in a point.
  public static final double POINT = 10;

  /// What the words around a shared fingerprint must be worth for a pair to be looked at: a claim.
  public CandidateIndex.Prospect prospect() {
    return new CandidateIndex.Prospect(
        new Surroundings.Worth(content, stopWord, mismatch), sentenceClaim);
  }

  int word(Article article, int token) {
    return article.isStopWord(token) ? stopWord : content;
  }

  int run(Article left, MatchedRun run) {
    if (!run.exact()) {
      return run.length() * nearWord;
    }
    int score = 0;
    for (int i = 0; i < run.length(); i++) {
      score += word(left, run.left() + i);
    }
    return score;
  }

  /// The least that two matches pay, negative, for so many unmatched words between them on each
  /// side: either they stand against each other as far as they go, or all are gaps.
  int between(int leftWords, int rightWords) {
    int facing = Math.min(leftWords, rightWords);
    return Math.max(
        facing * mismatch + gap(Math.max(leftWords, rightWords) - facing),
        gap(leftWords) + gap(rightWords));
  }

  int between(MatchedRun run, MatchedRun next) {
    return between(next.left() - run.leftTokens().end(), next.right() - run.rightTokens().end());
  }

  private int gap(int words) {
    return words == 0 ? 0 : gapOpen + (words - 1) * gapExtend;
  }
}
