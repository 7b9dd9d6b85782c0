package news.stemma.text;

import java.util.Optional;
import java.util.function.ToLongFunction;

/// Replaces the words of an article by what a hash makes of each, in the same places, so that it
/// can be compared with others that were masked the same way, and not be read.
///
/// Equal words stay equal; different ones become equal by chance, one pair in 18,000 of two letters
/// and next to none of more. What the parser found in the text itself, blocks, sentences,
/// quotations, stop words, figures, stays true; words one letter apart are no longer near.
public final class Masking {
  /// Letters with two cases that no normalisation joins, four scripts of them.
  private static final String LETTERS =
      letters('a', 'z')
          + letters('α', 'ρ')
          + letters('σ', 'ω')
          + letters('а', 'џ')
          + letters('ա', 'ֆ');

  private final ToLongFunction<String> hash;

  /// @param hash of a folded word, the same for all that are to be compared
  public Masking(ToLongFunction<String> hash) {
    this.hash = hash;
  }

  private static String letters(char first, char last) {
    StringBuilder letters = new StringBuilder();
    for (char letter = first; letter <= last; letter++) {
      letters.append(letter);
    }
    return letters.toString();
  }

  /// The same article in masked words; empty where words stand side by side without a mark between,
  /// as in Chinese, and could not be told apart any more.
  public Optional<Article> mask(Article article) {
    Tokens tokens = article.tokens();
    StringBuilder masked = new StringBuilder(article.text());
    for (int token = 0; token < tokens.size(); token++) {
      mask(tokens.term(token), tokens.span(token), masked);
    }
    Document document = new Document(article.id(), masked.toString(), article.document().fields());
    Tokens cut = Tokenizer.tokenize(document.text());
    return isInPlace(tokens, cut)
        ? Optional.of(
            new Article(
                document,
                article.language(),
                article.blocks(),
                article.sentences(),
                cut,
                article.marks()))
        : Optional.empty();
  }

  private void mask(String term, Span span, StringBuilder text) {
    boolean capital = Character.isUpperCase(text.codePointAt(span.start()));
    long rest = hash.applyAsLong(term);
    int rounds = 0;
    for (int at = span.start(); at < span.end(); at++) {
      char letter = LETTERS.charAt((int) Long.remainderUnsigned(rest, LETTERS.length()));
      text.setCharAt(at, capital && at == span.start() ? Character.toUpperCase(letter) : letter);
      rest = Long.divideUnsigned(rest, LETTERS.length());
      if (rest == 0) {
        rest = hash.applyAsLong(term + ++rounds);
      }
    }
  }

  private static boolean isInPlace(Tokens one, Tokens other) {
    if (one.size() != other.size()) {
      return false;
    }
    for (int token = 0; token < one.size(); token++) {
      if (one.start(token) != other.start(token) || one.end(token) != other.end(token)) {
        return false;
      }
    }
    return true;
  }
}
