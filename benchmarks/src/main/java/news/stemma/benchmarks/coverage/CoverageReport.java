package news.stemma.benchmarks.coverage;

import static com.google.common.collect.ImmutableList.toImmutableList;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableTable;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.stemma.app.eval.Proportion;
import news.stemma.benchmarks.report.Figures;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.report.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Tells how many intervals held: a row a kind of measure to read, one a measure as JSON.
final class CoverageReport {
  private final String name;
  private final int corpora;
  private final int days;
  private final ImmutableTable<Measure, Method, Coverage> coverages;

  CoverageReport(
      String name, int corpora, int days, ImmutableTable<Measure, Method, Coverage> coverages) {
    this.name = name;
    this.corpora = corpora;
    this.days = days;
    this.coverages = coverages;
  }

  Findings findings() {
    return new Findings(
        name,
        "%,d corpora of some %.0f stories on %d days"
            .formatted(corpora, days * Superpopulation.STORIES_A_DAY, days),
        table(),
        json(),
        Optional.empty());
  }

  private Table table() {
    Table table =
        new Table(
            "measure",
            "interval",
            "planted",
            "measures",
            "intervals",
            "held",
            "95 %",
            "least",
            "most",
            "mean width");
    for (Method method : Method.values()) {
      for (Measure.Kind kind : Measure.Kind.values()) {
        ImmutableList<Coverage> of = of(kind, method);
        if (!of.isEmpty()) {
          table.add(row(kind, method, of));
        }
      }
    }
    return table;
  }

  private ImmutableList<Coverage> of(Measure.Kind kind, Method method) {
    return coverages.column(method).entrySet().stream()
        .filter(entry -> entry.getKey().kind() == kind)
        .map(Map.Entry::getValue)
        .filter(coverage -> coverage.intervals() > 0)
        .collect(toImmutableList());
  }

  /// Intervals of one corpus are not independent; the bounds count each corpus once.
  private static List<String> row(Measure.Kind kind, Method method, ImmutableList<Coverage> of) {
    int intervals = of.stream().mapToInt(Coverage::intervals).sum();
    int held = of.stream().mapToInt(Coverage::held).sum();
    DoubleSummaryStatistics shares = of.stream().mapToDouble(Coverage::share).summaryStatistics();
    DoubleSummaryStatistics planted =
        of.stream().mapToDouble(Coverage::planted).summaryStatistics();
    double width = of.stream().mapToDouble(c -> c.meanWidth() * c.intervals()).sum() / intervals;
    return List.of(
        kind.says(),
        method.says(),
        range(planted.getMin(), planted.getMax()),
        String.valueOf(of.size()),
        "%,d".formatted(intervals),
        places(shares.getSum() == 0 ? 0 : (double) held / intervals),
        bounds(new Proportion(held, intervals), of.size()),
        places(shares.getMin()),
        places(shares.getMax()),
        places(width));
  }

  private static String bounds(Proportion proportion, int repeats) {
    return proportion
        .figure(repeats)
        .interval()
        .map(interval -> places(interval.low()) + " – " + places(interval.high()))
        .orElse("");
  }

  private static String range(double least, double most) {
    return least == most ? places(least) : places(least) + " – " + places(most);
  }

  private static String places(double value) {
    return String.format(Locale.ROOT, "%.3f", value);
  }

  private ArrayNode json() {
    ArrayNode rows = JsonMapper.shared().createArrayNode();
    coverages
        .rowMap()
        .forEach((measure, byMethod) ->
            byMethod.forEach((method, coverage) -> {
              if (coverage.intervals() > 0) {
                put(rows.addObject(), measure, method, coverage);
              }
            }));
    return rows;
  }

  private static void put(ObjectNode row, Measure measure, Method method, Coverage coverage) {
    row.put("measure", measure.kind().says())
        .put("of", measure.of())
        .put("interval", method.says())
        .put("planted", Figures.rounded(coverage.planted()))
        .put("measured", coverage.measured())
        .put("meanValue", Figures.rounded(coverage.meanValue()))
        .put("intervals", coverage.intervals())
        .put("held", coverage.held())
        .put("meanWidth", Figures.rounded(coverage.meanWidth()));
  }
}
