package news.stemma.align;

import com.google.common.collect.ImmutableList;
import news.stemma.text.Sentence;

/// What a passage says of one sentence: the stretch of it that the other article has too.
///
/// @param side the article whose sentence it is
/// @param runs the matched words of the best stretch inside the sentence
/// @param score of that stretch alone, in tenths of a point
public record SentenceMatch(
    Sentence sentence, Side side, Passage passage, ImmutableList<MatchedRun> runs, int score) {
  /// From the first matched word to the last in the sentence.
  public TokenRange own() {
    return range(side);
  }

  /// The same in the other article.
  public TokenRange partner() {
    return range(side.other());
  }

  private TokenRange range(Side of) {
    return new TokenRange(runs.getFirst().tokens(of).first(), runs.getLast().tokens(of).end());
  }

  public int words() {
    return runs.stream().mapToInt(MatchedRun::length).sum();
  }

  /// Words that the sentence or the partner's stretch has and the other has not to the letter,
  /// whichever side has more.
  public int changes() {
    int exact = runs.stream().filter(MatchedRun::exact).mapToInt(MatchedRun::length).sum();
    return Math.max(sentence.tokens(), partner().size()) - exact;
  }

  public double points() {
    return score / Scoring.POINT;
  }
}
