package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;

/// What is shown of a text: spans, with a few words before and behind.
final class Excerpt {
  /// Words around a span.
  static final int WORDS = 20;

  /// Code points around a span, for texts that set no blanks between words.
  private static final int POINTS = 240;

  /// A part of a text, from a code point on.
  record Piece(int start, String text) {}

  private Excerpt() {}

  /// @param spans by their starts, in code points
  static ImmutableList<Piece> of(String text, List<Spans.Stretch> spans) {
    int[] points = text.codePoints().toArray();
    List<Spans.Stretch> shown = new ArrayList<>();
    for (Spans.Stretch span : spans) {
      int start = before(points, Math.min(span.start(), points.length));
      int end = behind(points, Math.min(span.end(), points.length));
      if (!shown.isEmpty() && start <= shown.getLast().end() + 1) {
        Spans.Stretch last = shown.removeLast();
        shown.add(new Spans.Stretch(last.start(), Math.max(last.end(), end)));
      } else {
        shown.add(new Spans.Stretch(start, end));
      }
    }
    return shown.stream()
        .map(span ->
            new Piece(span.start(), new String(points, span.start(), span.end() - span.start())))
        .collect(ImmutableList.toImmutableList());
  }

  private static int before(int[] points, int from) {
    int at = from;
    for (int words = 0; at > 0 && words < WORDS; words++) {
      while (at > 0 && Character.isWhitespace(points[at - 1])) {
        at--;
      }
      while (at > 0 && !Character.isWhitespace(points[at - 1])) {
        at--;
      }
    }
    return Math.max(at, from - POINTS);
  }

  private static int behind(int[] points, int from) {
    int at = from;
    for (int words = 0; at < points.length && words < WORDS; words++) {
      while (at < points.length && Character.isWhitespace(points[at])) {
        at++;
      }
      while (at < points.length && !Character.isWhitespace(points[at])) {
        at++;
      }
    }
    return Math.min(at, from + POINTS);
  }
}
