package news.stemma.text;

import com.ibm.icu.text.Normalizer2;
import java.nio.charset.StandardCharsets;

/// What [ReferenceTokenizer] makes of single characters, in tables: Latin, Greek and Cyrillic up to
/// U+052F, and general punctuation.
final class CommonCharacters {
  private static final Normalizer2 FOLD = Normalizer2.getNFKCCasefoldInstance();

  private static final int LETTERS_END = 0x530;
  private static final int PUNCTUATION = 0x2000;
  private static final int PUNCTUATION_END = 0x2070;

  /// First byte of U+0080 to U+00BF in UTF-8.
  private static final byte LATIN_MARKS = (byte) 0xC2;

  /// First bytes of general punctuation.
  private static final byte PUNCTUATION_LEAD = (byte) 0xE2;

  private static final byte PUNCTUATION_SECOND = (byte) 0x80;

  /// The top two bits of every byte of a character but the first.
  private static final int CONTINUATION = -2;

  private static final Kind[] KINDS = new Kind[LETTERS_END];
  private static final Kind[] PUNCTUATION_KINDS = new Kind[PUNCTUATION_END - PUNCTUATION];
  private static final byte[][] FOLDED = new byte[LETTERS_END][];

  static {
    for (int c = 0; c < LETTERS_END; c++) {
      KINDS[c] = classify(c);
      FOLDED[c] = FOLD.normalize(Character.toString(c)).getBytes(StandardCharsets.UTF_8);
    }
    for (int c = PUNCTUATION; c < PUNCTUATION_END; c++) {
      PUNCTUATION_KINDS[c - PUNCTUATION] = classify(c);
    }
  }

  private CommonCharacters() {}

  /// How a character makes, joins or parts words.
  enum Kind {
    LETTER,
    DIGIT,
    APOSTROPHE,
    HYPHEN,
    COMMA,
    STOP,
    /// Parts words.
    OTHER,
    /// Not told without its neighbours, or not in the tables.
    UNKNOWN
  }

  static Kind kind(int c) {
    if (c < LETTERS_END) {
      return KINDS[c];
    }
    return c >= PUNCTUATION && c < PUNCTUATION_END
        ? PUNCTUATION_KINDS[c - PUNCTUATION]
        : Kind.UNKNOWN;
  }

  /// Of UTF-8 that has a byte beyond ASCII here, the bytes of the character that starts here and
  /// parts words; 0 where it does not, where none starts here, or where it is not in the tables.
  static int partingBytes(byte[] utf8, int at) {
    byte second = utf8[at + 1];
    if (utf8[at] == LATIN_MARKS && second >> 6 == CONTINUATION) {
      return KINDS[0x80 | (second & 0x3F)] == Kind.OTHER ? 2 : 0;
    }
    byte third = utf8[at + 2];
    boolean punctuation =
        utf8[at] == PUNCTUATION_LEAD
            && (second == PUNCTUATION_SECOND || second == PUNCTUATION_SECOND + 1)
            && third >> 6 == CONTINUATION;
    int c = PUNCTUATION | (second & 1) << 6 | (third & 0x3F);
    return punctuation && kind(c) == Kind.OTHER ? 3 : 0;
  }

  /// UTF-8 of the folded letter or digit.
  static byte[] folded(int c) {
    return FOLDED[c];
  }

  private static Kind classify(int c) {
    if (ReferenceTokenizer.isWord(c)) {
      // With a boundary before each character, a word folds character by character (UAX #15).
      boolean foldsAlone = FOLD.hasBoundaryBefore(c) && !ReferenceTokenizer.isUnspaced(c);
      if (foldsAlone && ReferenceTokenizer.isLetter(c)) {
        return Kind.LETTER;
      }
      return foldsAlone && ReferenceTokenizer.isDigit(c) ? Kind.DIGIT : Kind.UNKNOWN;
    }
    return switch (c) {
      case '\'', '\u2019' -> Kind.APOSTROPHE;
      case '\u02BC' -> Kind.UNKNOWN; // A letter and an apostrophe in one.
      case '-', '\u2010', '\u2011' -> Kind.HYPHEN;
      case ',' -> Kind.COMMA;
      case '.' -> Kind.STOP;
      default -> ReferenceTokenizer.isIgnorable(c) ? Kind.UNKNOWN : Kind.OTHER;
    };
  }
}
