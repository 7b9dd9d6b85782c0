package news.stemma.align;

import java.util.Optional;
import news.stemma.text.Article;
import news.stemma.text.Tokens;
import org.jspecify.annotations.Nullable;

/// What a word of the left earns or pays against one of the right, in one thread.
final class WordPairs {
  private final Article left;
  private final Tokens leftTokens;
  private final Tokens rightTokens;
  private final Scoring scoring;

  // A term is made where it is asked for, and few words are ever looked at so closely.
  private final @Nullable String[] leftTerms;
  private final @Nullable String[] rightTerms;

  WordPairs(Article left, Article right, Scoring scoring) {
    this.left = left;
    this.leftTokens = left.tokens();
    this.rightTokens = right.tokens();
    this.scoring = scoring;
    this.leftTerms = new String[leftTokens.size()];
    this.rightTerms = new String[rightTokens.size()];
  }

  int score(int leftToken, int rightToken) {
    if (isExact(leftToken, rightToken)) {
      return scoring.word(left, leftToken);
    }
    return isNear(leftToken, rightToken) ? scoring.nearWord() : scoring.mismatch();
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
    return NearWords.near(
        term(leftTokens, leftTerms, leftToken), term(rightTokens, rightTerms, rightToken));
  }

  private static String term(Tokens tokens, @Nullable String[] terms, int token) {
    String term = terms[token];
    if (term == null) {
      term = tokens.term(token);
      terms[token] = term;
    }
    return term;
  }
}
