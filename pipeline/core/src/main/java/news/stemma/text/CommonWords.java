package news.stemma.text;

import java.util.Arrays;
import news.stemma.text.CommonCharacters.Kind;

/// Cuts chunks of UTF-8 that hold nothing but [CommonCharacters], by the rules of
/// [ReferenceTokenizer].
final class CommonWords {
  /// Characters behind the last that a rule may ask for.
  private static final int LOOK_AHEAD = 2;

  private final WordBuffer words;

  /// The characters of the chunk, blanks behind them.
  private int[] characters = new int[64];

  /// The first byte of each, behind them the chunk's end.
  private int[] starts = new int[64];

  private int size;

  CommonWords(WordBuffer words) {
    this.words = words;
  }

  /// Adds the words from byte start to byte end.
  ///
  /// @return false where the chunk has another character, and nothing is added
  boolean cut(int start, int end) {
    if (!read(start, end)) {
      return false;
    }
    int at = 0;
    while (at < size) {
      at = isWord(at) ? word(at) : at + 1;
    }
    return true;
  }

  private boolean read(int start, int end) {
    if (characters.length < end - start + LOOK_AHEAD) {
      characters = new int[2 * (end - start) + LOOK_AHEAD];
      starts = new int[characters.length];
    }
    byte[] bytes = words.bytes();
    size = 0;
    int at = start;
    while (at < end) {
      int c = bytes[at];
      int width = 1;
      if (c < 0) {
        width = width(bytes, at, end);
        c = width == 0 ? -1 : decode(bytes, at, width);
        if (c < 0 || CommonCharacters.kind(c) == Kind.UNKNOWN) {
          return false;
        }
      }
      characters[size] = c;
      starts[size++] = at;
      at += width;
    }
    starts[size] = end;
    Arrays.fill(characters, size, size + LOOK_AHEAD, ' ');
    return true;
  }

  /// Bytes of the character beyond ASCII that starts here; 0 where it is none of two or three.
  private static int width(byte[] bytes, int at, int end) {
    int width = bytes[at] >> 5 == -2 ? 2 : bytes[at] >> 4 == -2 ? 3 : 0;
    boolean whole =
        at + width <= end && bytes[at + 1] >> 6 == -2 && (width == 2 || bytes[at + 2] >> 6 == -2);
    return whole ? width : 0;
  }

  /// The character of so many bytes, two or three; −1 where fewer would do.
  private static int decode(byte[] bytes, int at, int width) {
    int c =
        width == 2
            ? (bytes[at] & 0x1F) << 6 | (bytes[at + 1] & 0x3F)
            : (bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
    return c < (width == 2 ? 0x80 : 0x800) ? -1 : c;
  }

  /// Adds the word that starts here; returns where it ends.
  private int word(int first) {
    int mark = words.mark();
    int at = first;
    while (true) {
      if (isWord(at)) {
        appendFolded(characters[at]);
      } else if (!joins(first, at)) {
        break;
      } else if (kind(at) == Kind.STOP && kind(at - 1) == Kind.DIGIT) {
        words.append((byte) '.');
      }
      at++;
    }
    words.addFolded(starts[first], starts[at], mark);
    return at;
  }

  private void appendFolded(int c) {
    if (c < 0x80) {
      words.append((byte) c);
    } else {
      words.append(CommonCharacters.folded(c));
    }
  }

  private boolean joins(int first, int at) {
    Kind previous = kind(at - 1);
    Kind next = kind(at + 1);
    return switch (kind(at)) {
      case APOSTROPHE -> previous == Kind.LETTER && next == Kind.LETTER;
      case HYPHEN ->
          (previous == Kind.LETTER && next == Kind.DIGIT)
              || (previous == Kind.DIGIT && next == Kind.LETTER);
      case COMMA -> previous == Kind.DIGIT && next == Kind.DIGIT;
      case STOP ->
          (previous == Kind.DIGIT && next == Kind.DIGIT)
              || (next == Kind.LETTER && isSingle(first, at - 1) && !isWord(at + 2));
      case LETTER, DIGIT, OTHER, UNKNOWN -> false;
    };
  }

  /// Whether the character is a letter, and the word's first or behind a stop.
  private boolean isSingle(int first, int at) {
    return kind(at) == Kind.LETTER && (at == first || kind(at - 1) == Kind.STOP);
  }

  private boolean isWord(int at) {
    Kind kind = kind(at);
    return kind == Kind.LETTER || kind == Kind.DIGIT;
  }

  private Kind kind(int at) {
    return CommonCharacters.kind(characters[at]);
  }
}
