package news.stemma.align;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import news.stemma.text.Article;
import news.stemma.text.Sentence;

/// Projects passages on sentences.
///
/// A sentence is claimed where the best stretch inside it scores enough by itself, or carries its
/// part inside one passage that does. Stretches are never added up.
public final class SentenceProjector {
  private final Scoring scoring;

  public SentenceProjector(Scoring scoring) {
    this.scoring = scoring;
  }

  /// The sentences of one side that the passage claims, in order.
  ///
  /// @param article of that side
  /// @param left the left article, whose words give the weights
  public List<SentenceMatch> project(Passage passage, Side side, Article article, Article left) {
    List<SentenceMatch> matches = new ArrayList<>();
    for (Sentence sentence : article.sentences()) {
      TokenRange tokens = new TokenRange(sentence.firstToken(), sentence.endToken());
      if (tokens.overlaps(passage.tokens(side))) {
        match(passage, side, sentence, left).ifPresent(matches::add);
      }
    }
    return matches;
  }

  private Optional<SentenceMatch> match(
      Passage passage, Side side, Sentence sentence, Article left) {
    List<MatchedRun> inside = new ArrayList<>();
    for (MatchedRun run : passage.runs()) {
      TokenRange tokens = run.tokens(side);
      int from = Math.max(tokens.first(), sentence.firstToken()) - tokens.first();
      int to = Math.min(tokens.end(), sentence.endToken()) - tokens.first();
      if (from < to) {
        inside.add(new MatchedRun(run.left() + from, run.right() + from, to - from, run.exact()));
      }
    }
    int needed =
        passage.score() >= scoring.passageClaim()
            ? scoring.carriedClaim()
            : scoring.sentenceClaim();
    return Stretch.best(inside, left, scoring)
        .filter(stretch -> stretch.score() >= needed)
        .map(stretch ->
            new SentenceMatch(
                sentence, side, passage, ImmutableList.copyOf(stretch.runs()), stretch.score()));
  }
}
