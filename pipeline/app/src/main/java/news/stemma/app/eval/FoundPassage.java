package news.stemma.app.eval;

/// A row of `passages.jsonl`, as far as it is scored.
record FoundPassage(String left, CodePointSpan leftSpan, String right, CodePointSpan rightSpan) {

  static FoundPassage of(JsonRow row) {
    JsonRow left = row.object("left");
    JsonRow right = row.object("right");
    return new FoundPassage(
        left.text("document"),
        CodePointSpan.of(left, "start", "end"),
        right.text("document"),
        CodePointSpan.of(right, "start", "end"));
  }

  DocumentPair documents() {
    return DocumentPair.of(left, right);
  }
}
