package news.stemma.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import news.stemma.benchmarks.report.BarChart;
import news.stemma.benchmarks.report.Chart;
import news.stemma.benchmarks.report.Figures;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.report.Machine;
import news.stemma.benchmarks.report.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What was measured, with the ratio of Stemma's speed to each peer's in the same run.
final class SpeedReport {
  static final String NAME = "results";

  /// The stage that everybody has, and so the one that is drawn.
  private static final String DRAWN = "sign";

  private final String subject;
  private final ImmutableList<Measured> all;

  /// @param subject what was measured on
  SpeedReport(String subject, ImmutableList<Measured> all) {
    this.subject = subject;
    this.all = all;
  }

  Findings findings() {
    return new Findings(NAME, subject, table(), json(), chart());
  }

  private Optional<Chart> chart() {
    ImmutableList<BarChart.Bar> bars =
        firstShape(DRAWN).stream()
            .map(row ->
                new BarChart.Bar(
                    row.peer(), row.mbPerSecond(), row.error().orElse(0.0), label(row)))
            .collect(ImmutableList.toImmutableList());
    return bars.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new BarChart(
                "Text to signature: words, 5-word shingles, 128 components",
                ImmutableList.of(subject, Machine.description()),
                bars));
  }

  private String label(Measured row) {
    String speed = Figures.readable(row.mbPerSecond()) + " MB/s";
    return row.peer().equals(Measured.STEMMA)
        ? speed
        : speed
            + ratio(row)
                .map(ratio -> ", Stemma is " + Figures.readable(ratio) + "× as fast")
                .orElse("");
  }

  /// A stage's rows for its first shape.
  private List<Measured> firstShape(String stage) {
    List<Measured> ofStage = all.stream().filter(row -> row.stage().equals(stage)).toList();
    return ofStage.stream().filter(row -> row.shape().equals(ofStage.getFirst().shape())).toList();
  }

  /// Stemma's speed at the same stage and shape ÷ this one's.
  private Optional<Double> ratio(Measured theirs) {
    return all.stream()
        .filter(row -> row.peer().equals(Measured.STEMMA))
        .filter(row -> row.stage().equals(theirs.stage()) && row.shape().equals(theirs.shape()))
        .map(ours -> ours.mbPerSecond() / theirs.mbPerSecond())
        .findFirst();
  }

  private Table table() {
    Table table = new Table("stage", "shape", "peer", "MB/s", "±", "ratio", "bytes allocated");
    for (Measured row : all) {
      table.add(
          row.stage(),
          row.shape(),
          row.peer(),
          Figures.readable(row.mbPerSecond()),
          row.error().map(Figures::readable).orElse(""),
          ratio(row).map(ratio -> Figures.readable(ratio) + "×").orElse(""),
          row.allocatedBytes().map(bytes -> "%,.0f".formatted(bytes)).orElse(""));
    }
    return table;
  }

  /// One row a stage and peer, for the stage's first shape; `shapes` has all of them where there
  /// are more.
  private ArrayNode json() {
    ArrayNode rows = JsonMapper.shared().createArrayNode();
    for (String stage : all.stream().map(Measured::stage).distinct().toList()) {
      for (Measured row : firstShape(stage)) {
        ObjectNode object = rows.addObject().put("stage", stage).put("peer", row.peer());
        putFigures(object, row);
        List<Measured> shapes =
            all.stream()
                .filter(other -> other.stage().equals(stage) && other.peer().equals(row.peer()))
                .toList();
        if (shapes.size() > 1) {
          ArrayNode array = object.putArray("shapes");
          shapes.forEach(shape -> putFigures(array.addObject(), shape));
        }
      }
    }
    return rows;
  }

  private void putFigures(ObjectNode object, Measured row) {
    object.put("mbPerSecond", Figures.rounded(row.mbPerSecond()));
    ratio(row).ifPresent(ratio -> object.put("ratio", Figures.rounded(ratio)));
    row.error().ifPresent(error -> object.put("error", Figures.rounded(error)));
    row.documentsPerSecond().ifPresent(d -> object.put("documentsPerSecond", Figures.rounded(d)));
    row.allocatedBytes().ifPresent(b -> object.put("allocatedBytes", Figures.rounded(b)));
    if (!row.shape().isEmpty()) {
      object.put("shape", row.shape());
    }
  }
}
