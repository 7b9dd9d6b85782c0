package news.stemma.text;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.util.ULocale;

/// Says what a word is: cuts a text into words and folds each for comparing (Unicode NFKC_Casefold,
/// UAX #31), code point by code point.
///
/// [WordScanner] gives the same words faster, and asks here where a text has more than the common
/// letters and marks.
///
/// A word is a run of letters, digits and marks. It also goes on
/// - over an apostrophe between letters, which is dropped: `don’t` is `dont`, `plane's` is
///   `planes`;
/// - over a hyphen between a letter and a digit: `F-16s` is `f16s`, but `US-led` is two words;
/// - over a stop between single letters: `U.S.` and `U.S` are `us`, `a.m.` is `am`;
/// - over a comma or a stop between digits: `430,000` is `430000`, `5.93` stays `5.93`;
/// - over what Unicode calls default ignorable, such as a soft hyphen, but beside one of the marks
///   above.
///
/// Scripts without blanks between words (Han, Kana, Thai, Lao, Khmer, Myanmar) are segmented by
/// ICU's dictionaries.
final class ReferenceTokenizer {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  private final String text;
  private final Words words;

  private ReferenceTokenizer(String text, Words words) {
    this.text = text;
    this.words = words;
  }

  /// Takes the words of a text in order.
  interface Words {
    /// @param start of the word in the text, in UTF-16 units
    /// @param term the folded word, not empty
    void add(int start, int end, String term);
  }

  static void tokenize(String text, Words words) {
    new ReferenceTokenizer(text, words).run();
  }

  private void run() {
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      if (isUnspaced(c)) {
        at = segments(at);
      } else if (isWord(c)) {
        at = word(at);
      } else {
        at += Character.charCount(c);
      }
    }
  }

  /// Adds the words of the run of unspaced script that starts here; returns where it ends.
  private int segments(int start) {
    int end = start;
    while (end < text.length() && isUnspaced(text.codePointAt(end))) {
      end += Character.charCount(text.codePointAt(end));
    }
    BreakIterator boundaries = BreakIterator.getWordInstance(ULocale.ROOT);
    boundaries.setText(text.substring(start, end));
    int from = boundaries.first();
    for (int to = boundaries.next(); to != BreakIterator.DONE; to = boundaries.next()) {
      words.add(start + from, start + to, FOLD.normalize(text.substring(start + from, start + to)));
      from = to;
    }
    return end;
  }

  /// Adds the word that starts here; returns where it ends.
  private int word(int start) {
    StringBuilder kept = new StringBuilder();
    int at = start;
    int previous = -1;
    int end = start;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      if (isWord(c) && !isUnspaced(c)) {
        kept.appendCodePoint(c);
        previous = c;
        end = next;
      } else if (isIgnorable(c)) {
        // Folding would drop it anyway; the word goes on if a word character follows.
      } else if (next < text.length() && joins(start, previous, at, c, text.codePointAt(next))) {
        if (c == '.' && isDigit(previous)) {
          kept.append('.');
        }
      } else {
        break;
      }
      at = next;
    }
    String term = FOLD.normalize(kept);
    if (!term.isEmpty()) {
      words.add(start, end, term);
    }
    return end;
  }

  private boolean joins(int start, int previous, int at, int mark, int next) {
    return switch (mark) {
      case '\'', '\u2019', '\u02BC', '\uFF07' -> isLetter(previous) && isLetter(next);
      case '-', '\u2010', '\u2011' ->
          (isLetter(previous) && isDigit(next)) || (isDigit(previous) && isLetter(next));
      case ',' -> isDigit(previous) && isDigit(next);
      case '.' ->
          (isDigit(previous) && isDigit(next))
              || (isLetter(next) && isSingle(start, at) && endsAfter(at + 1, next));
      default -> false;
    };
  }

  /// Whether the stretch from start to here is one letter, or letters with a stop after each.
  private boolean isSingle(int start, int at) {
    int last = text.codePointBefore(at);
    int before = at - Character.charCount(last);
    return isLetter(last) && (before == start || text.charAt(before - 1) == '.');
  }

  /// Whether the letter at the offset is a word of its own.
  private boolean endsAfter(int at, int letter) {
    int after = at + Character.charCount(letter);
    return after >= text.length() || !isWord(text.codePointAt(after));
  }

  static boolean isWord(int c) {
    return switch (Character.getType(c)) {
      case Character.UPPERCASE_LETTER,
          Character.LOWERCASE_LETTER,
          Character.TITLECASE_LETTER,
          Character.MODIFIER_LETTER,
          Character.OTHER_LETTER,
          Character.NON_SPACING_MARK,
          Character.COMBINING_SPACING_MARK,
          Character.DECIMAL_DIGIT_NUMBER,
          Character.LETTER_NUMBER,
          Character.OTHER_NUMBER ->
          c != '\u02BC';
      default -> false;
    };
  }

  /// Whether the letter is of a script that puts no blanks between words.
  static boolean isUnspaced(int c) {
    if (c < 0x0E00 || !isWord(c)) {
      return false;
    }
    return switch (Character.UnicodeScript.of(c)) {
      case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
      default -> false;
    };
  }

  static boolean isLetter(int c) {
    return c >= 0 && Character.isLetter(c);
  }

  static boolean isDigit(int c) {
    return c >= 0 && Character.isDigit(c);
  }

  static boolean isIgnorable(int c) {
    return c >= 0x80 && UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT);
  }
}
