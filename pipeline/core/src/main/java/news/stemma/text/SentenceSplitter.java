package news.stemma.text;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Splits prose into sentences: Unicode's sentence boundaries (UAX #29) less those that news
/// abbreviations feign.
///
/// A boundary after a title (`Maj. Gen. Igor`) is none. One after another abbreviation or an
/// initial (`U.S. Central Command`, `11 a.m. EDT`, `George W. Bush`) is one only where the next
/// word is a function word with a capital, as in `to the U.S. The army said`. One before a lower
/// case letter (`"Why?" he asked`) is none.
final class SentenceSplitter {
  /// Ends an abbreviation that is one only before numbers.
  private static final String BEFORE_NUMBERS = "#";

  private final Lexicon lexicon;
  private final BreakIterator boundaries = BreakIterator.getSentenceInstance(ULocale.ROOT);

  SentenceSplitter(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The sentences of one paragraph, trimmed of white space.
  List<Span> split(String text, Span paragraph) {
    String prose = paragraph.of(text);
    boundaries.setText(plain(prose));
    List<Span> sentences = new ArrayList<>();
    int start = 0;
    for (int end = boundaries.next(); end != BreakIterator.DONE; end = boundaries.next()) {
      if (end == prose.length() || isBoundary(prose, end)) {
        Span trimmed = trim(text, paragraph.start() + start, paragraph.start() + end);
        if (trimmed.length() > 0) {
          sentences.add(trimmed);
        }
        start = end;
      }
    }
    return sentences;
  }

  /// The same length, with marks that ICU takes otherwise than news does: a line break within a
  /// paragraph is a blank, an ellipsis a stop.
  private static String plain(String prose) {
    return prose
        .replace('\n', ' ')
        .replace('\r', ' ')
        .replace('\u2028', ' ')
        .replace('\u2026', '.');
  }

  private boolean isBoundary(String prose, int at) {
    String next = wordFrom(prose, at);
    if (!next.isEmpty() && Character.isLowerCase(next.codePointAt(0))) {
      return false;
    }
    String last = lastWord(prose, at);
    if (last.isEmpty()) {
      return true;
    }
    String abbreviation = last.toLowerCase(Locale.ROOT);
    if (lexicon.titles().contains(abbreviation)) {
      return false;
    }
    boolean numbers =
        !next.isEmpty()
            && Character.isDigit(next.codePointAt(0))
            && lexicon.abbreviations().contains(abbreviation + BEFORE_NUMBERS);
    boolean ambiguous =
        numbers || isInitial(last) || lexicon.abbreviations().contains(abbreviation);
    return !ambiguous || lexicon.stopWords().contains(next.toLowerCase(Locale.ROOT));
  }

  /// The word before a final stop, inner stops kept; empty where something else ends the sentence.
  private static String lastWord(String prose, int at) {
    int end = at;
    while (end > 0 && isSpace(prose.charAt(end - 1))) {
      end--;
    }
    if (end == 0 || prose.charAt(end - 1) != '.') {
      return "";
    }
    int start = end - 1;
    while (start > 0 && (isWord(prose.charAt(start - 1)) || prose.charAt(start - 1) == '.')) {
      start--;
    }
    return prose.substring(start, end - 1);
  }

  private static String wordFrom(String prose, int at) {
    int start = at;
    while (start < prose.length() && !isWord(prose.charAt(start))) {
      start++;
    }
    int end = start;
    while (end < prose.length() && isWord(prose.charAt(end))) {
      end++;
    }
    return prose.substring(start, end);
  }

  private static boolean isInitial(String word) {
    return word.codePointCount(0, word.length()) == 1 && Character.isUpperCase(word.codePointAt(0));
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  static boolean isSpace(int c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  static Span trim(String text, int start, int end) {
    int from = start;
    int to = end;
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return new Span(from, to);
  }
}
