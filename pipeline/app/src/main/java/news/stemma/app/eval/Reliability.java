package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What confidences promise against what came true (a reliability diagram as a table; DeGroot and
/// Fienberg 1983, "The comparison and evaluation of forecasters"). Where the share of right ones is
/// near the mean confidence, the confidences can be taken at their word.
///
/// @param bins without empty ones, the least sure first
/// @param repeats how often the same cases were told, which makes no interval narrower
public record Reliability(ImmutableList<Bin> bins, int repeats) {
  /// Bins of a probability of one half or more.
  private static final int BINS = 10;

  private static final double LOWEST = 0.5;

  /// One of two answers that was given.
  ///
  /// @param confidence the probability that it is right, as promised
  public record Claim(double confidence, boolean right) {}

  /// The claims with a confidence in `[from, to)`, or up to 1 in the last bin.
  ///
  /// @param right hits are those that were right
  public record Bin(double from, double to, Proportion right, double meanConfidence) {}

  public static Reliability of(List<Claim> claims, int repeats) {
    return new Reliability(
        IntStream.range(0, BINS)
            .mapToObj(
                bin -> bin(bin, claims.stream().filter(c -> binOf(c.confidence()) == bin).toList()))
            .filter(bin -> bin.right().cases() > 0)
            .collect(ImmutableList.toImmutableList()),
        repeats);
  }

  private static Bin bin(int bin, List<Claim> own) {
    return new Bin(
        edge(bin),
        edge(bin + 1),
        new Proportion(own.stream().filter(Claim::right).count(), own.size()),
        own.stream().mapToDouble(Claim::confidence).average().orElse(0));
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

  /// A table; counts are means over the repeats.
  public String text() {
    TextTable table = TextTable.of("confidence", "said", "right", "share right", "mean confidence");
    for (Bin bin : bins) {
      table.row(
          String.format(Locale.ROOT, "%.2f to %.2f", bin.from(), bin.to()),
          count(bin.right().cases()),
          count(bin.right().hits()),
          bin.right().figure(repeats).text(),
          Figure.text(bin.meanConfidence()));
    }
    return table.toString();
  }

  private String count(long all) {
    return repeats == 1
        ? Long.toString(all)
        : String.format(Locale.ROOT, "%.1f", (double) all / repeats);
  }

  /// Adds itself as an array `reliability`; counts are means over the repeats, whole numbers where
  /// there is one.
  public void putInto(ObjectNode row) {
    ArrayNode out = row.putArray("reliability");
    for (Bin bin : bins) {
      ObjectNode one =
          out.addObject()
              .put("from", Figure.decimal(bin.from()))
              .put("to", Figure.decimal(bin.to()));
      putCount(one, "said", bin.right().cases());
      putCount(one, "right", bin.right().hits());
      bin.right().figure(repeats).putInto(one, "shareRight");
      one.put("meanConfidence", Figure.decimal(bin.meanConfidence()));
    }
  }

  private void putCount(ObjectNode row, String key, long all) {
    if (repeats == 1) {
      row.put(key, all);
    } else {
      row.put(key, Figure.decimal((double) all / repeats));
    }
  }
}
