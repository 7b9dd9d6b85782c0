package news.stemma.benchmarks.peer;

import java.util.ArrayList;
import java.util.List;

/// What a library for hashing leaves to its user: a text's shingles of five words as strings, words
/// being runs of letters and digits in lower case.
///
/// One copy of the text in lower case and one substring a shingle, so that no library is slowed
/// down by a regular expression or a list of words.
public final class ShingleStrings {
  private static final int WORDS = 5;

  private ShingleStrings() {}

  public static List<String> of(String text) {
    StringBuilder spaced = new StringBuilder(text.length());
    int[] starts = new int[text.length() / 2 + 1];
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        if (!inWord) {
          spaced.append(spaced.isEmpty() ? "" : " ");
          starts[words++] = spaced.length();
        }
        spaced.append(Character.toLowerCase(c));
        inWord = true;
      } else {
        inWord = false;
      }
    }
    return cut(spaced.toString(), starts, words);
  }

  private static List<String> cut(String spaced, int[] starts, int words) {
    List<String> shingles = new ArrayList<>(Math.max(0, words - WORDS + 1));
    for (int i = 0; i + WORDS <= words; i++) {
      int end = i + WORDS < words ? starts[i + WORDS] - 1 : spaced.length();
      shingles.add(spaced.substring(starts[i], end));
    }
    return shingles;
  }
}
