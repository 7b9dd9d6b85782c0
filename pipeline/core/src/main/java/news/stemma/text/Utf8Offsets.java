package news.stemma.text;

/// Turns offsets into a text from UTF-16 units to UTF-8 bytes, in ascending order.
final class Utf8Offsets {
  private final String text;
  private int unit;
  private int at;

  /// @param origin the byte of the text's first character
  Utf8Offsets(String text, int origin) {
    this.text = text;
    this.at = origin;
  }

  /// @param offset in UTF-16 units, no less than the one asked for before
  int of(int offset) {
    while (unit < offset) {
      int c = text.codePointAt(unit);
      unit += Character.charCount(c);
      at += c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
    }
    return at;
  }
}
