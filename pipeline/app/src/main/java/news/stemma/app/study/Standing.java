package news.stemma.app.study;

import tools.jackson.databind.JsonNode;

/// How an article stands to the other one of a pair.
enum Standing {
  /// It descends from the other.
  DERIVED("derived"),
  /// The other descends from it.
  SOURCE("source"),
  /// Both descend from a third.
  SIBLING("sibling"),
  /// None of this is known.
  UNKNOWN("unknown");

  private final String word;

  Standing(String word) {
    this.word = word;
  }

  /// How the left article of a relation stands to the right one.
  static Standing ofLeft(JsonNode relation) {
    JsonNode source = relation.path("source");
    if (source.isString()) {
      return source.equals(relation.path("left")) ? SOURCE : DERIVED;
    }
    return relation.path("inherited").asBoolean(false) ? SIBLING : UNKNOWN;
  }

  /// How the other article stands to this one.
  Standing turned() {
    return switch (this) {
      case DERIVED -> SOURCE;
      case SOURCE -> DERIVED;
      case SIBLING -> SIBLING;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /// What stands for it in a row.
  String word() {
    return word;
  }
}
