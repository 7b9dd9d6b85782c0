package news.stemma.app.eval;

/// A half-open range `[start, end)` of code points in a document's text, as outputs have them.
record CodePointSpan(int start, int end) {
  CodePointSpan {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("span [" + start + ", " + end + ") is not a range");
    }
  }

  /// Of a row with these keys.
  static CodePointSpan of(JsonRow row, String startKey, String endKey) {
    int start = row.integer(startKey);
    int end = row.integer(endKey);
    if (start < 0 || end < start) {
      throw row.wrong("[" + start + ", " + end + ") is not a range; correct it");
    }
    return new CodePointSpan(start, end);
  }

  int length() {
    return end - start;
  }

  /// Code points that both have; 0 where they don't meet.
  int overlap(CodePointSpan other) {
    return Math.max(0, Math.min(end, other.end) - Math.max(start, other.start));
  }
}
