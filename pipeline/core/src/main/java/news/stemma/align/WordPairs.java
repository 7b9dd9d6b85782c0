package news.stemma.align;

import java.util.Optional;
import news.stemma.text.Article;
import news.stemma.text.Tokens;

/// What a word of the left earns or pays against one of the right.
final class WordPairs {
  private final Article left;
  private final Article right;
  private final Tokens leftTokens;
  private final Tokens rightTokens;
  private final Scoring scoring;

  WordPairs(Article left, Article right, Scoring scoring) {
    this.left = left;
    this.right = right;
    this.leftTokens = left.tokens();
    this.rightTokens = right.tokens();
    this.scoring = scoring;
  }

  Article left() {
    return left;
  }

  Article right() {
    return right;
  }

  int score(int leftToken, int rightToken) {
    if (isExact(leftToken, rightToken)) {
      return scoring.word(left, leftToken);
    }
    return isNear(leftToken, rightToken) ? scoring.nearWord() : scoring.mismatch();
  }

  boolean matches(int leftToken, int rightToken) {
    return isExact(leftToken, rightToken) || isNear(leftToken, rightToken);
  }

  /// The two as a run, if they match.
  Optional<MatchedRun> match(int leftToken, int rightToken) {
    boolean exact = isExact(leftToken, rightToken);
    return exact || isNear(leftToken, rightToken)
        ? Optional.of(new MatchedRun(leftToken, rightToken, 1, exact))
        : Optional.empty();
  }

  private boolean isExact(int leftToken, int rightToken) {
    return leftTokens.hash(leftToken) == rightTokens.hash(rightToken);
  }

  private boolean isNear(int leftToken, int rightToken) {
    return NearWords.mayBeNear(leftTokens.characters(leftToken), rightTokens.characters(rightToken))
        && NearWords.near(leftTokens.term(leftToken), rightTokens.term(rightToken));
  }
}
