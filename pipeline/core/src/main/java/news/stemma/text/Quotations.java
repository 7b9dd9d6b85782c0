package news.stemma.text;

import java.util.ArrayList;
import java.util.List;

/// Finds what stands inside quotation marks: “…”, „…“, «…», »…«, 「…」, "…", ‘…’ and '…'.
///
/// A quotation may run over paragraphs that each open with a mark and only the last of which
/// closes; within a paragraph it ends at its closing mark, or at the paragraph's end. A single mark
/// opens only before a word and where another closes it after one: an apostrophe is none.
final class Quotations {
  /// A quotation in single marks is no longer, in UTF-16 units: else every apostrophe would be
  /// searched for to the end.
  private static final int SINGLE_REACH = 2_000;

  /// From the opening to the closing mark, at least: `rock 'n' roll` quotes nothing.
  private static final int SHORTEST_SINGLE = 4;

  private final String text;
  private final int start;
  private final int end;

  private Quotations(String text, Span paragraph) {
    this.text = text;
    this.start = paragraph.start();
    this.end = paragraph.end();
  }

  /// The quoted stretches of one paragraph in order, marks included.
  static List<Span> in(String text, Span paragraph) {
    return new Quotations(text, paragraph).run();
  }

  private List<Span> run() {
    List<Span> quoted = new ArrayList<>();
    int at = start;
    while (at < end) {
      int close = opens(at) ? close(at) : -1;
      if (close < 0) {
        at++;
      } else {
        quoted.add(new Span(at, close));
        at = close;
      }
    }
    return quoted;
  }

  private boolean opens(int at) {
    return switch (text.charAt(at)) {
      case '\u201C', '\u201E', '\u300C' -> true;
      case '\u00AB' -> !isInner(at - 1);
      case '\u00BB' -> !isInner(at - 1) && isInner(at + 1);
      case '"' -> !isSpace(at + 1) && !isInner(at - 1);
      case '\'', '\u2018' -> !isInner(at - 1) && isInner(at + 1) && !isDigit(at + 1);
      default -> false;
    };
  }

  /// Where the quotation that opens here ends; negative where the mark opens none.
  private int close(int open) {
    char mark = text.charAt(open);
    if (mark == '\'' || mark == '\u2018') {
      return closeSingle(open, mark);
    }
    for (int at = open + 1; at < end; at++) {
      if (closes(mark, at)) {
        return at + 1;
      }
    }
    return end;
  }

  /// An apostrophe may end a word inside (`the planes’ crews`): the first mark behind a stop or
  /// comma closes, or else the first, but no mark beyond the next that opens.
  private int closeSingle(int open, char mark) {
    int first = -1;
    for (int at = open + SHORTEST_SINGLE; at < Math.min(end, open + SINGLE_REACH); at++) {
      if (text.charAt(at) == mark && opens(at)) {
        return first;
      }
      if (closes(mark, at)) {
        if (!isInner(at - 1)) {
          return at + 1;
        }
        first = first < 0 ? at + 1 : first;
      }
    }
    return first;
  }

  private boolean closes(char open, int at) {
    char c = text.charAt(at);
    return switch (open) {
      case '"' -> c == '"';
      case '\u201C' -> c == '\u201D' || (c == '"' && !isInner(at + 1) && !isSpace(at - 1));
      case '\u201E' -> c == '\u201C' || c == '\u201D';
      case '\u00AB' -> c == '\u00BB';
      case '\u00BB' -> c == '\u00AB';
      case '\u300C' -> c == '\u300D';
      case '\u2018' -> c == '\u2019' && !isInner(at + 1);
      default -> c == '\'' && !isInner(at + 1) && at > 0 && !isSpace(at - 1);
    };
  }

  private boolean isInner(int at) {
    return at >= start && at < end && ReferenceTokenizer.isWord(text.codePointAt(at));
  }

  private boolean isDigit(int at) {
    return at < end && Character.isDigit(text.charAt(at));
  }

  private boolean isSpace(int at) {
    return at < start || at >= end || SentenceSplitter.isSpace(text.charAt(at));
  }
}
