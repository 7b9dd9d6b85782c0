package news.stemma.provenance;

import com.google.common.collect.ImmutableSet;
import news.stemma.align.Passage;
import news.stemma.align.Scoring;
import news.stemma.align.SentenceMatch;
import news.stemma.align.TokenRange;
import news.stemma.candidate.Stage;

/// Another article's wording of a sentence. It holds on to no relation: an article may have as many
/// as the corpus has articles.
///
/// @param document the other article's position in the corpus
/// @param tokens where it has the wording
/// @param score of the match, in tenths of a point
/// @param words that match
/// @param changes words that differ
public record Counterpart(
    int document, TokenRange tokens, int score, int words, int changes, Within within) {

  /// The passage that the wording lies in.
  ///
  /// @param left its tokens in the article that comes first in the corpus
  /// @param right its tokens in the other
  /// @param words that match in it
  public record Within(TokenRange left, TokenRange right, int words, ImmutableSet<Stage> foundBy) {
    static Within of(Passage passage) {
      return new Within(passage.left(), passage.right(), passage.words(), passage.foundBy());
    }
  }

  static Counterpart of(SentenceMatch match, int document, Within within) {
    return new Counterpart(
        document, match.partner(), match.score(), match.words(), match.changes(), within);
  }

  public double points() {
    return score / Scoring.POINT;
  }
}
