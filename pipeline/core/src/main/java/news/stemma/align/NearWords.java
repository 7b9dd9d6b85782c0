package news.stemma.align;

import news.stemma.text.Tokens;

/// Tells words that are one slip or one ending apart.
final class NearWords {
  private static final int LETTERS = Tokens.LONG_WORD;

  private NearWords() {}

  /// Whether words with such characters ([Tokens#characters]) can be near: both are long, and one
  /// edit takes one character out of a set at most, and puts one in.
  static boolean mayBeNear(int characters, int otherCharacters) {
    return (characters & otherCharacters) < 0
        && Integer.bitCount(characters ^ otherCharacters) <= 2;
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
