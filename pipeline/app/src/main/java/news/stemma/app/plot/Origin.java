package news.stemma.app.plot;

/// Whether one of those in a [Timeline] was made from another of them.
public enum Origin {
  HERE("here", "made from one here"),
  NONE_HERE("none-here", "from none here"),
  /// Two of them are of one text, and which was made from which isn't told.
  UNKNOWN("unknown", "not known");

  private final String word;
  private final String says;

  Origin(String word, String says) {
    this.word = word;
    this.says = says;
  }

  /// What stands for it in a row.
  String word() {
    return word;
  }

  /// What stands for it in a legend.
  String says() {
    return says;
  }

  /// Draws a dot that tells it from the others, not by its colour alone.
  void draw(Canvas canvas, Point centre) {
    switch (this) {
      case HERE -> canvas.dot(centre, 5.5, Ink.FIRST);
      case NONE_HERE -> canvas.dot(centre, 5.5, Ink.SECOND);
      case UNKNOWN -> canvas.ring(centre, 5, Ink.INK);
    }
  }
}
