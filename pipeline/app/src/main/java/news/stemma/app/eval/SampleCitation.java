package news.stemma.app.eval;

import java.util.List;
import java.util.Locale;
import news.stemma.app.statistics.Interval;

/// What a labelled sample says of a run, as sentences that can be cited.
final class SampleCitation {
  private final CodedSample coded;
  private final SampleScores scores;
  private final SampleScores.Score reuse;
  private final SampleScores.Directions directions;

  SampleCitation(
      CodedSample coded,
      SampleScores scores,
      SampleScores.Score reuse,
      SampleScores.Directions directions) {
    this.coded = coded;
    this.scores = scores;
    this.reuse = reuse;
    this.directions = directions;
  }

  /// Strata of which no pair tells whether it is reuse.
  private List<DrawnSample.Stratum> unseen() {
    return coded.sample().strata().values().stream()
        .filter(stratum -> scores.decided(stratum) == 0)
        .toList();
  }

  /// The figures in sentences.
  String says() {
    StringBuilder says = new StringBuilder();
    says.append(
        String.format(
            Locale.ROOT,
            "Of all %d pairs of articles %d were drawn at random from %d strata (seed %d) and"
                + " labelled by %s.",
            coded.sample().population(),
            coded.pairs().size(),
            coded.sample().strata().size(),
            coded.sample().seed(),
            coded.coders().size() == 1 ? "one coder" : coded.coders().size() + " coders"));
    Agreement agreement = coded.onRelations();
    if (agreement.comparable() > 0) {
      says.append(
          String.format(
              Locale.ROOT,
              " On the relation they agreed in %s of %d pairs that two or more labelled;"
                  + " Krippendorff's alpha is %s.",
              Figure.text(agreement.observed().value()),
              agreement.comparable(),
              agreement.alpha().map(SampleCitation::cited).orElse("undefined")));
    }
    says.append(
        String.format(
            Locale.ROOT,
            " Weighted by the chances of being drawn, what Stemma says is reuse (copy, excerpt,"
                + " extension or shared source) is so with a precision of %s; its recall is %s among"
                + " pairs that it has a row of or that share rare words, wording or a story, and %s"
                + " among all pairs.",
            cited(reuse.precision()),
            cited(reuse.nearRecall()),
            cited(reuse.recall())));
    if (directions.said() > 0) {
      says.append(
          String.format(
              Locale.ROOT,
              " Directions that it names are right with a precision of %s.",
              cited(directions.precision())));
    }
    int left = coded.pairs().size() - decided();
    if (left > 0) {
      says.append(
          String.format(
              Locale.ROOT,
              " %d pairs of which no label that holds says whether they are reuse are left out.",
              left));
    }
    if (!unseen().isEmpty()) {
      says.append(
          String.format(
              Locale.ROOT,
              " %d strata, with %d pairs, have no such label; the intervals allow for all that they"
                  + " may hold.",
              unseen().size(),
              unseen().stream().mapToLong(DrawnSample.Stratum::size).sum()));
    }
    return says.toString();
  }

  private int decided() {
    return coded.sample().strata().values().stream().mapToInt(scores::decided).sum();
  }

  private static String cited(Estimate estimate) {
    return switch (estimate) {
      case Estimate.Known(Figure figure) -> cited(figure);
      case Estimate.Bounds(Interval interval) ->
          String.format(
              Locale.ROOT,
              "between %s and %s (95 %% interval)",
              Figure.text(interval.low()),
              Figure.text(interval.high()));
    };
  }

  private static String cited(Figure figure) {
    return figure
        .interval()
        .map(i ->
            String.format(
                Locale.ROOT,
                "%s (95 %% interval %s to %s)",
                Figure.text(figure.value()),
                Figure.text(i.low()),
                Figure.text(i.high())))
        .orElse("unknown (no such pair was drawn)");
  }
}
