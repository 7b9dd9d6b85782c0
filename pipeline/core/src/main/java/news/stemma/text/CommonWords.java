package news.stemma.text;

import news.stemma.text.CommonCharacters.Kind;

/// Cuts chunks of UTF-8 that hold nothing but [CommonCharacters], by the rules of
/// [ReferenceTokenizer].
final class CommonWords {
  private final WordBuffer words;
  private byte[] bytes = new byte[0];
  private int end;

  CommonWords(WordBuffer words) {
    this.words = words;
  }

  /// Adds the words from byte start to byte end.
  ///
  /// @return false where the chunk has another character, and nothing is added
  boolean cut(int start, int end) {
    this.bytes = words.bytes();
    this.end = end;
    if (!isCommon(start)) {
      return false;
    }
    int at = start;
    while (at < end) {
      at = isWord(kind(at)) ? word(at) : at + width(at);
    }
    return true;
  }

  /// Whether all characters from this one on are in the tables.
  private boolean isCommon(int start) {
    int at = start;
    while (at < end) {
      if (bytes[at] < 0 && (!isWhole(at) || kind(at) == Kind.UNKNOWN)) {
        return false;
      }
      at += width(at);
    }
    return true;
  }

  /// Whether there are two or three bytes of one character here, and no fewer would do.
  private boolean isWhole(int at) {
    int width = width(at);
    boolean whole =
        at + width <= end
            && (bytes[at] >> 5 == -2 || bytes[at] >> 4 == -2)
            && bytes[at + 1] >> 6 == -2
            && (width == 2 || bytes[at + 2] >> 6 == -2);
    return whole && character(at) >= (width == 2 ? 0x80 : 0x800);
  }

  private int width(int at) {
    return bytes[at] >= 0 ? 1 : bytes[at] >> 5 == -2 ? 2 : 3;
  }

  private int character(int at) {
    return switch (width(at)) {
      case 1 -> bytes[at];
      case 2 -> (bytes[at] & 0x1F) << 6 | (bytes[at + 1] & 0x3F);
      default -> (bytes[at] & 0x0F) << 12 | (bytes[at + 1] & 0x3F) << 6 | (bytes[at + 2] & 0x3F);
    };
  }

  /// Of the character here; behind the chunk's end, a word is parted.
  private Kind kind(int at) {
    return at < end ? CommonCharacters.kind(character(at)) : Kind.OTHER;
  }

  /// Adds the word that starts here; returns where it ends.
  private int word(int start) {
    int mark = words.mark();
    int at = start;
    Kind beforePrevious = Kind.STOP;
    Kind previous = Kind.OTHER;
    while (true) {
      Kind kind = kind(at);
      if (isWord(kind)) {
        appendFolded(at);
      } else if (!joins(beforePrevious, previous, kind, at)) {
        break;
      } else if (kind == Kind.STOP && previous == Kind.DIGIT) {
        words.append((byte) '.');
      }
      beforePrevious = at == start ? Kind.STOP : previous;
      previous = kind;
      at += width(at);
    }
    words.addFolded(start, at, mark);
    return at;
  }

  private void appendFolded(int at) {
    if (bytes[at] >= 0) {
      words.append(bytes[at]);
    } else {
      words.append(CommonCharacters.folded(character(at)));
    }
  }

  /// Whether the mark here joins what is before it to what is behind it.
  ///
  /// @param beforePrevious a stop where the previous character is the word's first, as if another
  ///   single letter were before it
  private boolean joins(Kind beforePrevious, Kind previous, Kind mark, int at) {
    if (mark == Kind.OTHER) {
      return false;
    }
    int nextAt = at + width(at);
    Kind next = kind(nextAt);
    return switch (mark) {
      case APOSTROPHE -> previous == Kind.LETTER && next == Kind.LETTER;
      case HYPHEN ->
          (previous == Kind.LETTER && next == Kind.DIGIT)
              || (previous == Kind.DIGIT && next == Kind.LETTER);
      case COMMA -> previous == Kind.DIGIT && next == Kind.DIGIT;
      case STOP ->
          (previous == Kind.DIGIT && next == Kind.DIGIT)
              || (previous == Kind.LETTER
                  && beforePrevious == Kind.STOP
                  && next == Kind.LETTER
                  && !isWord(kind(nextAt + width(nextAt))));
      case LETTER, DIGIT, OTHER, UNKNOWN -> false;
    };
  }

  private static boolean isWord(Kind kind) {
    return kind == Kind.LETTER || kind == Kind.DIGIT;
  }
}
