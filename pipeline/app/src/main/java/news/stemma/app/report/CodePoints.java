package news.stemma.app.report;

import java.util.Arrays;

/// Turns offsets in UTF-16 units into offsets in code points; a lone surrogate is one.
public final class CodePoints {
  /// What most texts have, which the count alone tells.
  private static final CodePoints NO_PAIRS = new CodePoints(new int[0]);

  /// Offsets right after each pair of surrogates.
  private final int[] pairEnds;

  private CodePoints(int[] pairEnds) {
    this.pairEnds = pairEnds;
  }

  public static CodePoints of(String text) {
    if (text.codePointCount(0, text.length()) == text.length()) {
      return NO_PAIRS;
    }
    int[] ends = new int[8];
    int count = 0;
    for (int i = 1; i < text.length(); i++) {
      if (Character.isSurrogatePair(text.charAt(i - 1), text.charAt(i))) {
        ends = count == ends.length ? Arrays.copyOf(ends, 2 * count) : ends;
        ends[count++] = i + 1;
        i++;
      }
    }
    return new CodePoints(Arrays.copyOf(ends, count));
  }

  /// Code points before the offset.
  public int offset(int utf16) {
    int found = Arrays.binarySearch(pairEnds, utf16);
    int pairsBefore = found >= 0 ? found + 1 : -found - 1;
    return utf16 - pairsBefore;
  }
}
