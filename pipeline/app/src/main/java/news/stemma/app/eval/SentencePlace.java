package news.stemma.app.eval;

import tools.jackson.databind.node.ObjectNode;

/// Which sentence.
record SentencePlace(String document, CodePointSpan span) {
  static SentencePlace of(JsonRow row) {
    return new SentencePlace(row.text("document"), CodePointSpan.of(row, "start", "end"));
  }

  ObjectNode putInto(ObjectNode row) {
    return row.put("document", document).put("start", span.start()).put("end", span.end());
  }

  @Override
  public String toString() {
    return document + " [" + span.start() + ", " + span.end() + ")";
  }
}
