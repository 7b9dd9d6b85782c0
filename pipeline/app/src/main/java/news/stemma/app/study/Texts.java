package news.stemma.app.study;

/// How much of the articles a report shows.
public enum Texts {
  /// What they share, with a few words around it.
  EXCERPTS,
  /// All of it.
  FULL;

  /// What the page calls it.
  String word() {
    return switch (this) {
      case EXCERPTS -> "excerpts";
      case FULL -> "full";
    };
  }
}
