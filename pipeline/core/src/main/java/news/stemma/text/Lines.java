package news.stemma.text;

import java.util.ArrayList;
import java.util.List;

/// Reads plain text as units, each a line or, where the text is hard-wrapped, the lines of a
/// paragraph.
final class Lines {
  /// From this share of soft breaks among all breaks between lines on, a text counts as wrapped.
  private static final double WRAPPED_SHARE = 0.3;

  /// One line or paragraph, trimmed.
  ///
  /// @param afterBlank whether a blank line, or the start of the text, stands before it
  record Unit(Span span, boolean afterBlank) {}

  private record Line(Span span, int indent, boolean afterBlank) {}

  private Lines() {}

  static List<Unit> units(String text) {
    List<Line> lines = lines(text);
    boolean wrapped = isWrapped(text, lines);
    List<Unit> units = new ArrayList<>();
    int i = 0;
    while (i < lines.size()) {
      Line first = lines.get(i);
      Line last = first;
      while (wrapped && i + 1 < lines.size() && continues(last, lines.get(i + 1))) {
        last = lines.get(++i);
      }
      units.add(new Unit(new Span(first.span.start(), last.span.end()), first.afterBlank));
      i++;
    }
    return units;
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    boolean blank = true;
    int start = 0;
    while (start < text.length()) {
      int end = endOfLine(text, start);
      Span span = SentenceSplitter.trim(text, start, end);
      if (span.length() == 0) {
        blank = true;
      } else {
        lines.add(new Line(span, span.start() - start, blank));
        blank = false;
      }
      boolean pair = text.startsWith("\r\n", end);
      start = end + (pair ? 2 : 1);
    }
    return lines;
  }

  private static int endOfLine(String text, int start) {
    int at = start;
    while (at < text.length() && !isLineEnd(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isLineEnd(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029';
  }

  /// A break is soft where a line stops within a sentence and the next goes on in lower case.
  private static boolean isWrapped(String text, List<Line> lines) {
    int breaks = 0;
    int soft = 0;
    for (int i = 1; i < lines.size(); i++) {
      if (continues(lines.get(i - 1), lines.get(i))) {
        breaks++;
        if (!endsSentence(text, lines.get(i - 1).span)
            && Character.isLowerCase(text.codePointAt(lines.get(i).span.start()))) {
          soft++;
        }
      }
    }
    return soft > 1 && soft >= WRAPPED_SHARE * breaks;
  }

  private static boolean continues(Line line, Line next) {
    return !next.afterBlank && next.indent <= line.indent;
  }

  /// Whether the stretch ends with a stop, after which quotes and brackets may close.
  static boolean endsSentence(String text, Span span) {
    int at = span.end();
    while (at > span.start() && isClosing(text.charAt(at - 1))) {
      at--;
    }
    return at > span.start() && ".!?\u2026\u3002\uFF01\uFF1F".indexOf(text.charAt(at - 1)) >= 0;
  }

  private static boolean isClosing(char c) {
    return switch (Character.getType(c)) {
      case Character.END_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION ->
          true;
      default -> c == '"' || c == '\'' || SentenceSplitter.isSpace(c);
    };
  }
}
