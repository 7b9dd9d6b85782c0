package news.stemma.benchmarks.coverage;

/// Something that is measured, of a whole corpus or of outlets.
///
/// @param of `B`, or `B from A` where B follows A; empty for the whole corpus
record Measure(Kind kind, String of) {
  enum Kind {
    UNMATCHED_IN_ALL("unmatched share of all outlets"),
    UNMATCHED("unmatched share of an outlet"),
    FOLLOWS("articles that follow another outlet, 5 or more expected"),
    FOLLOWS_SELDOM("articles that follow another outlet, 1 to 5 expected"),
    LAG("median lag in hours, 5 or more expected"),
    LAG_OF_FEW("median lag in hours, 1 to 5 expected");

    private final String says;

    Kind(String says) {
      this.says = says;
    }

    String says() {
      return says;
    }
  }

  static Measure ofAll() {
    return new Measure(Kind.UNMATCHED_IN_ALL, "");
  }

  static Measure unmatched(String outlet) {
    return new Measure(Kind.UNMATCHED, outlet);
  }
}
