package news.stemma.app.measure;

/// Where agencies and others who supply copy stand behind the words of an article.
enum Origin {
  /// In a passage with an article of role `wire`, or of an agency.
  WIRE("wire"),
  /// In a sentence that witnesses an inferred source.
  INFERRED("inferred"),
  /// In an article that credits an agency, whether or not another article has the words.
  CREDITED("credited"),
  /// Any of those before.
  AGENCY("agency"),
  /// In a passage with an article of role `press-release`.
  PRESS_RELEASE("press-release");

  private final String label;

  Origin(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
