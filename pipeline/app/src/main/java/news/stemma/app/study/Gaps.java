package news.stemma.app.study;

import tools.jackson.databind.JsonNode;

/// Says why a plot has nothing to draw, and which field would give it something.
///
/// @param outlets of the corpus
/// @param dated articles
/// @param edges of descent
record Gaps(int outlets, int dated, int edges) {
  /// @param measure the figures of the whole corpus
  static Gaps of(JsonNode measure, Edges edges) {
    return new Gaps(
        measure.path("outlets").asInt(0), measure.path("dated").asInt(0), edges.inOrder().size());
  }

  String noOutlet() {
    return outlets == 0
        ? "No article says its outlet." + named("outlet")
        : "No outlet has words that a share could be told of.";
  }

  String noOutletOrEdge() {
    return outlets == 0
        ? noOutlet()
        : edges == 0 ? noEdge() : "Of no edge of descent are both outlets known." + named("outlet");
  }

  String noAgency() {
    return outlets == 0
        ? noOutlet()
        : "No article of an outlet has narrative of an agency: of wire copy (role wire), of a source"
            + " outside the corpus, or by a credit.";
  }

  String noDate() {
    return "No article has a date." + named("published");
  }

  String noDateOrEdge() {
    return dated == 0
        ? noDate()
        : edges == 0
            ? noEdge()
            : "Of no edge of descent are both dates known." + named("published");
  }

  String noDateOrStory() {
    return dated == 0 ? noDate() : "No story has two articles with a date, and few enough of them.";
  }

  private static String noEdge() {
    return "No article was shown to descend from another.";
  }

  private static String named(String field) {
    return " Give it as the field %s, or name yours by trace --map %s=NAME."
        .formatted(field, field);
  }
}
