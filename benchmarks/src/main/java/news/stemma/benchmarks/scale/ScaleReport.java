package news.stemma.benchmarks.scale;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Optional;
import news.stemma.benchmarks.report.Chart;
import news.stemma.benchmarks.report.Figures;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.report.LineChart;
import news.stemma.benchmarks.report.Machine;
import news.stemma.benchmarks.report.Table;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What runs over corpora of several sizes cost and found.
public record ScaleReport(ImmutableList<ScaleRun.Row> rows) {
  public static final String NAME = "scale";

  private static final String SUBJECT = "Generated articles, one .jsonl.zst, heap of 1 GB";
  private static final double MEGA = 1e6;
  private static final ImmutableList<String> RECALLS =
      ImmutableList.of("copies", "excerpts", "extensions", "wire sentences", "near-duplicates");

  public Findings findings() {
    return new Findings(NAME, SUBJECT, table(), json(), Optional.of(chart()));
  }

  private Table table() {
    Table table =
        new Table(
            "articles",
            "program",
            "seconds",
            "µs an article",
            "× plain",
            "peak MB",
            "disk MB",
            "copies",
            "excerpts",
            "extensions",
            "wire",
            "near-dup.",
            "claims",
            "false");
    for (ScaleRun.Row row : rows) {
      ImmutableList.Builder<String> cells = ImmutableList.builder();
      cells.add(
          "%,d".formatted(row.articles()),
          row.command().toString(),
          Figures.readable(seconds(row)),
          Figures.readable(row.microsAnArticle()),
          Figures.readable(timesPlain(row)),
          "%,.0f".formatted(row.cost().residentBytes() / MEGA),
          "%,.0f".formatted(row.cost().diskBytes() / MEGA));
      RECALLS.forEach(name -> cells.add(recall(row, name)));
      cells.add(
          row.score().map(score -> "%,d".formatted(score.claims())).orElse(""),
          row.score().map(score -> "%,d".formatted(score.falseClaims())).orElse(""));
      table.add(cells.build());
    }
    return table;
  }

  private static double seconds(ScaleRun.Row row) {
    return row.cost().wall().toNanos() / 1e9;
  }

  /// Its time ÷ that of the plain loop over the same corpus in the same run.
  private double timesPlain(ScaleRun.Row row) {
    return rows.stream()
        .filter(other -> other.command() == Job.Command.PLAIN)
        .filter(other -> other.articles() == row.articles())
        .mapToDouble(plain -> seconds(row) / seconds(plain))
        .findFirst()
        .orElseThrow();
  }

  private static String recall(ScaleRun.Row row, String name) {
    return row.score()
        .flatMap(score -> score.recall(name))
        .map(count -> "%.4f".formatted(count.share()))
        .orElse("");
  }

  private ArrayNode json() {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    for (ScaleRun.Row row : rows) {
      ObjectNode object =
          all.addObject()
              .put("articles", row.articles())
              .put("program", row.command().toString())
              .put("seconds", Figures.rounded(seconds(row)))
              .put("microsecondsAnArticle", Figures.rounded(row.microsAnArticle()))
              .put("timesPlain", Figures.rounded(timesPlain(row)))
              .put("peakResidentBytes", row.cost().residentBytes())
              .put("peakDiskBytes", row.cost().diskBytes());
      row.score().ifPresent(score -> object.set("score", score.json()));
    }
    return all;
  }

  private Chart chart() {
    ImmutableList<LineChart.Line> lines =
        Arrays.stream(Job.Command.values())
            .map(command -> new LineChart.Line(command.toString(), points(command)))
            .filter(line -> !line.points().isEmpty())
            .collect(ImmutableList.toImmutableList());
    return new LineChart(
        "Time an article, by the size of the corpus",
        ImmutableList.of(SUBJECT, Machine.description()),
        "articles",
        "µs an article",
        lines);
  }

  private ImmutableList<LineChart.Point> points(Job.Command command) {
    return rows.stream()
        .filter(row -> row.command() == command)
        .map(row ->
            new LineChart.Point(
                row.articles(),
                row.microsAnArticle(),
                command + " " + Figures.readable(row.microsAnArticle())))
        .collect(ImmutableList.toImmutableList());
  }
}
