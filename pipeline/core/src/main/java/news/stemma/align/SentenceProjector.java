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
    TokenRange tokens = passage.tokens(side);
    List<Sentence> sentences = article.sentences();
    for (int i = firstBehind(sentences, tokens.first());
        i < sentences.size() && sentences.get(i).firstToken() < tokens.end();
        i++) {
      match(passage, side, sentences.get(i), left).ifPresent(matches::add);
    }
    return matches;
  }

  /// Index of the first sentence that ends behind the token.
  private static int firstBehind(List<Sentence> sentences, int token) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).endToken() > token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
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
