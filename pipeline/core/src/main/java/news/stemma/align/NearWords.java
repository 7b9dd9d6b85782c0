package news.stemma.align;

/// Tells words that are one slip or one ending apart.
final class NearWords {
  private static final int LETTERS = 6;

  private NearWords() {}

  /// Whether both have six letters or more, nothing but letters, and one insertion, deletion or
  /// substitution makes the one the other (Levenshtein distance 1).
  static boolean near(String one, String other) {
    String shorter = one.length() <= other.length() ? one : other;
    String longer = shorter.equals(one) ? other : one;
    if (shorter.length() < LETTERS || longer.length() - shorter.length() > 1) {
      return false;
    }
    int at = 0;
    while (at < shorter.length() && shorter.charAt(at) == longer.charAt(at)) {
      at++;
    }
    int skip = longer.length() == shorter.length() ? 1 : 0;
    String shorterRest = shorter.substring(Math.min(at + skip, shorter.length()));
    String longerRest = longer.substring(Math.min(at + 1, longer.length()));
    return !one.equals(other)
        && shorterRest.equals(longerRest)
        && one.codePoints().allMatch(Character::isLetter)
        && other.codePoints().allMatch(Character::isLetter);
  }
}
