package news.stemma.text;

import java.nio.charset.StandardCharsets;

/// Cuts a text into its [Tokens]; [ReferenceTokenizer] says what a word is.
public final class Tokenizer {
  private Tokenizer() {}

  public static Tokens tokenize(String text) {
    byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
    WordBuffer words = new WordScanner().scan(utf8, 0, utf8.length);
    int[] starts = new int[words.size()];
    int[] ends = new int[words.size()];
    boolean ascii = utf8.length == text.length();
    int at = 0;
    int unit = 0;
    for (int i = 0; i < starts.length; i++) {
      int start = words.start(i);
      int end = words.end(i);
      starts[i] = ascii ? start : unit + units(utf8, at, start);
      ends[i] = ascii ? end : starts[i] + units(utf8, start, end);
      unit = ends[i];
      at = end;
    }
    return new Tokens(starts, ends, words);
  }

  /// Of UTF-8, how many UTF-16 units it is; a lone surrogate has become one byte, a question mark.
  private static int units(byte[] utf8, int start, int end) {
    int units = 0;
    for (int at = start; at < end; at++) {
      boolean continues = (utf8[at] & 0xC0) == 0x80;
      boolean beyondBmp = (utf8[at] & 0xF8) == 0xF0;
      units += continues ? 0 : beyondBmp ? 2 : 1;
    }
    return units;
  }
}
