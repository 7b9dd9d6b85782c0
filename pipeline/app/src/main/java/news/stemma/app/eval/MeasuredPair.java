package news.stemma.app.eval;

import news.stemma.app.report.Names;
import news.stemma.relation.PairMeasures;
import news.stemma.relation.Relation;
import news.stemma.relation.RelationClassifier.Thresholds;
import news.stemma.relation.Shared;

/// A labelled pair, what the run said of it, and what it said that by.
///
/// @param said `unrelated` where the run has no row
record MeasuredPair(String gold, String said, PairMeasures measures) {
  private static final Shared NOTHING = new Shared(0, 0, 0, 0, 0, 0, 0, 0, 0);
  private static final PairMeasures NO_MEASURES = new PairMeasures(NOTHING, NOTHING, 0, 0, 0, 0);

  static MeasuredPair unrelated(String gold) {
    return new MeasuredPair(gold, GoldRelation.UNRELATED, NO_MEASURES);
  }

  static PairMeasures measures(JsonRow row) {
    return new PairMeasures(
        shared(row, "left"),
        shared(row, "right"),
        row.integer("sharedSentences"),
        row.number("narrativePoints"),
        row.integer("figures"),
        row.integer("equalFigures"));
  }

  /// Counts from shares of the own words, which are all that thresholds look at.
  private static Shared shared(JsonRow row, String side) {
    int own = row.integer(side + "OwnWords");
    return new Shared(
        own,
        own,
        0,
        count(own, row.number(side + "OwnCoverage")),
        count(own, row.number(side + "OwnMatched")),
        count(own, row.number(side + "OwnNarrative")),
        count(own, row.number(side + "OwnUnquoted")),
        0,
        count(own, row.number(side + "SetOff")));
  }

  private static int count(int words, double share) {
    return (int) Math.round(words * share);
  }

  /// What other thresholds would say. Where they find no prose in what was called shared prose,
  /// statements are the weaker claim; what is boilerplate stays so.
  String said(Thresholds thresholds) {
    if (said.equals(Names.of(Relation.Kind.FURNITURE_ONLY))
        || said.equals(GoldRelation.UNRELATED)) {
      return said;
    }
    return Names.of(thresholds.reuse(measures).orElse(Relation.Kind.QUOTE_ONLY));
  }
}
