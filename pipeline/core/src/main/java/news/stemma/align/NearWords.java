package news.stemma.align;

import news.stemma.text.Article;
import news.stemma.text.Tokens;

/// Tells words that are one slip or one ending apart.
final class NearWords {
  private static final int LETTERS = 6;

  /// Marks a set of letters as that of a word that is long enough.
  private static final int LONG = Integer.MIN_VALUE;

  /// Stands for any word that is not, or has more than letters.
  private static final int OTHER = 1;

  private NearWords() {}

  /// The letters of a word, for a glance at it: a bit for those that end in the same five bits;
  /// never 0.
  static int letters(Article article, int token) {
    Tokens tokens = article.tokens();
    int start = tokens.start(token);
    int end = tokens.end(token);
    int letters = LONG;
    for (int i = start; i < end; i++) {
      char c = article.text().charAt(i);
      if (!isPlain(c)) {
        return letters(tokens.term(token));
      }
      letters |= 1 << c;
    }
    return end - start < LETTERS ? OTHER : letters;
  }

  /// Whether it is one of those that folding leaves or makes lower case, which is another bit.
  private static boolean isPlain(char c) {
    return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
  }

  private static int letters(String term) {
    int letters = LONG;
    for (int i = 0; i < term.length(); i++) {
      letters |= 1 << term.charAt(i);
    }
    return term.length() < LETTERS ? OTHER : letters;
  }

  /// Whether words with such letters can be near: one edit takes one letter out of a set at most,
  /// and puts one in.
  static boolean mayBeNear(int letters, int otherLetters) {
    return letters < 0 && otherLetters < 0 && Integer.bitCount(letters ^ otherLetters) <= 2;
  }

  /// Whether both have six letters or more, nothing but letters, and one insertion, deletion or
  /// substitution makes the one the other (Levenshtein distance 1).
  static boolean near(String one, String other) {
    if (Math.min(one.length(), other.length()) < LETTERS
        || Math.abs(one.length() - other.length()) > 1) {
      return false;
    }
    boolean inOrder = one.length() <= other.length();
    String shorter = inOrder ? one : other;
    String longer = inOrder ? other : one;
    int at = 0;
    while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
      at++;
    }
    int rest = longer.length() - at - 1;
    return rest >= 0
        && shorter.regionMatches(shorter.length() - rest, longer, at + 1, rest)
        && shorter.length() - rest <= at + 1
        && one.codePoints().allMatch(Character::isLetter)
        && other.codePoints().allMatch(Character::isLetter);
  }
}
