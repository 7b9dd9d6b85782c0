package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// How well the direction of descent is told; intervals by Wilson's score.
///
/// @param precision of the directions said where the gold has one, those that are right
/// @param coverage of the directions that the gold has, those where one is said, right or wrong
/// @param saidOnUnknown directions said where the gold has none
record DirectionScores(
    Proportion precision, Proportion coverage, int saidOnUnknown, ImmutableList<Bin> reliability) {
  /// Bins of a probability of one half or more.
  private static final int BINS = 10;

  private static final double LOWEST = 0.5;

  /// Directions said with a confidence in `[from, to)`, or up to 1 in the last bin: those whose
  /// right answer is known, how often it was that, and what was promised on average. Where the
  /// share of right ones is near the mean confidence, the confidences can be taken at their word.
  record Bin(double from, double to, Proportion right, double meanConfidence) {}

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
        IntStream.range(0, BINS)
            .mapToObj(bin -> bin(bin, said))
            .filter(bin -> bin.right().cases() > 0)
            .collect(ImmutableList.toImmutableList()));
  }

  private static Proportion right(List<ScoredPair> said) {
    return new Proportion(said.stream().filter(ScoredPair::hasRightSource).count(), said.size());
  }

  private static Bin bin(int bin, List<ScoredPair> said) {
    List<ScoredPair> own =
        said.stream()
            .filter(pair -> confidence(pair).isPresent())
            .filter(pair -> binOf(confidence(pair).getAsDouble()) == bin)
            .toList();
    return new Bin(
        edge(bin),
        edge(bin + 1),
        right(own),
        own.stream().mapToDouble(pair -> confidence(pair).getAsDouble()).average().orElse(0));
  }

  private static OptionalDouble confidence(ScoredPair pair) {
    return pair.found().map(FoundRelation::directionConfidence).orElse(OptionalDouble.empty());
  }

  private static int binOf(double confidence) {
    int bin = 0;
    while (bin < BINS - 1 && confidence >= edge(bin + 1)) {
      bin++;
    }
    return bin;
  }

  private static double edge(int bin) {
    return LOWEST + bin * (1 - LOWEST) / BINS;
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
    if (!reliability.isEmpty()) {
      text.append("\ndirection confidence against what is right\n").append(reliabilityTable());
    }
    return text.toString();
  }

  private TextTable reliabilityTable() {
    TextTable table = TextTable.of("confidence", "said", "right", "share right", "mean confidence");
    for (Bin bin : reliability) {
      table.row(
          String.format(Locale.ROOT, "%.2f to %.2f", bin.from(), bin.to()),
          Long.toString(bin.right().cases()),
          Long.toString(bin.right().hits()),
          bin.right().figure().text(),
          Figure.text(bin.meanConfidence()));
    }
    return table;
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
    ArrayNode bins = direction.putArray("reliability");
    for (Bin bin : reliability) {
      ObjectNode out =
          bins.addObject()
              .put("from", Figure.decimal(bin.from()))
              .put("to", Figure.decimal(bin.to()))
              .put("said", bin.right().cases())
              .put("right", bin.right().hits());
      bin.right().figure().putInto(out, "shareRight");
      out.put("meanConfidence", Figure.decimal(bin.meanConfidence()));
    }
  }
}
