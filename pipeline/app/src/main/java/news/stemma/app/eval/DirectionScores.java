package news.stemma.app.eval;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// How well the direction of descent is told; intervals by Wilson's score.
///
/// @param precision of the directions said where the gold has one, those that are right
/// @param coverage of the directions that the gold has, those where one is said, right or wrong
/// @param saidOnUnknown directions said where the gold has none
record DirectionScores(
    Proportion precision, Proportion coverage, int saidOnUnknown, Reliability reliability) {
  static DirectionScores of(List<ScoredPair> pairs) {
    List<ScoredPair> known =
        pairs.stream().filter(pair -> pair.gold().source().isPresent()).toList();
    List<ScoredPair> said = known.stream().filter(pair -> pair.saidSource().isPresent()).toList();
    long elsewhere =
        pairs.stream()
            .filter(pair -> pair.gold().source().isEmpty() && pair.saidSource().isPresent())
            .count();
    return new DirectionScores(
        right(said),
        new Proportion(said.size(), known.size()),
        Math.toIntExact(elsewhere),
        Reliability.of(said.stream().flatMap(DirectionScores::claim).toList(), 1));
  }

  private static Proportion right(List<ScoredPair> said) {
    return new Proportion(said.stream().filter(ScoredPair::hasRightSource).count(), said.size());
  }

  private static Stream<Reliability.Claim> claim(ScoredPair pair) {
    return pair.found().map(FoundRelation::directionConfidence).stream()
        .flatMapToDouble(OptionalDouble::stream)
        .mapToObj(confidence -> new Reliability.Claim(confidence, pair.hasRightSource()));
  }

  String text() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "direction: known %d, said on known %d, right %d; said where the gold has none %d\n",
            coverage.cases(),
            coverage.hits(),
            precision.hits(),
            saidOnUnknown));
    text.append("  precision ").append(precision.figure().text()).append('\n');
    text.append("  coverage ").append(coverage.figure().text()).append('\n');
    if (!reliability.bins().isEmpty()) {
      text.append("\ndirection confidence against what is right\n").append(reliability.text());
    }
    return text.toString();
  }

  void putInto(ObjectNode row) {
    ObjectNode direction =
        row.putObject("direction")
            .put("known", coverage.cases())
            .put("saidOnKnown", coverage.hits())
            .put("right", precision.hits())
            .put("saidOnUnknown", saidOnUnknown);
    precision.figure().putInto(direction, "precision");
    coverage.figure().putInto(direction, "coverage");
    reliability.putInto(direction);
  }
}
