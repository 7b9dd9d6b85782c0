package news.stemma.benchmarks.cluster;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import news.stemma.benchmarks.report.Figures;
import news.stemma.benchmarks.report.Findings;
import news.stemma.benchmarks.report.Table;
import news.stemma.benchmarks.scale.Cost;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What runs on Spark took: in all, by phase, and what far larger corpora would take.
public record SparkReport(
    SparkRuns runs, SparkRuns.Corpora corpora, ImmutableList<SparkRuns.Row> rows) {
  private static final double MEGA = 1e6;
  private static final ImmutableList<Long> TARGETS = ImmutableList.of(100_000_000L, 1_000_000_000L);

  /// The runs first, with all there is as JSON; then the phases; then, where it is a trace of clean
  /// corpora, what is projected.
  public ImmutableList<Findings> findings() {
    ImmutableList.Builder<Findings> findings = ImmutableList.builder();
    findings.add(found("", engines(), json()), found("-stages", phases(), phasesJson()));
    if (isProjected()) {
      findings.add(found("-sizes", sizes(), sizesJson()));
    }
    return findings.build();
  }

  private Findings found(String part, Table table, ArrayNode json) {
    String subject =
        "`%s` over generated articles, one .jsonl.zst, %s, heap of %s"
            .formatted(runs.command(), runs.master(), runs.memory());
    return new Findings(
        SparkRuns.name(runs.command(), corpora) + part, subject, table, json, Optional.empty());
  }

  private boolean isProjected() {
    return runs.command() == SparkRuns.Command.TRACE && corpora == SparkRuns.Corpora.OF_SIZES;
  }

  private static double seconds(Cost cost) {
    return cost.wall().toNanos() / 1e9;
  }

  /// Spark's time ÷ that of the local engine on the same corpus, or else of Spark on the clean one.
  private OptionalDouble ratio(SparkRuns.Row row) {
    if (row.local().isPresent()) {
      return OptionalDouble.of(seconds(row.spark()) / seconds(row.local().get().cost()));
    }
    return rows.stream()
        .filter(clean -> row.repeated() > 0)
        .filter(clean -> clean.repeated() == 0 && clean.articles() == row.articles())
        .mapToDouble(clean -> seconds(row.spark()) / seconds(clean.spark()))
        .findFirst();
  }

  private Table engines() {
    Table table =
        new Table(
            "articles",
            "with the paragraph",
            "local s",
            "local peak MB",
            "Spark s",
            "Spark peak MB",
            "ratio",
            "files");
    for (SparkRuns.Row row : rows) {
      Optional<Cost> local = row.local().map(SparkRuns.Local::cost);
      OptionalDouble ratio = ratio(row);
      table.add(
          "%,d".formatted(row.articles()),
          "%,d".formatted(row.repeated()),
          local.map(cost -> Figures.readable(seconds(cost))).orElse(""),
          local.map(SparkReport::megabytes).orElse(""),
          Figures.readable(seconds(row.spark())),
          megabytes(row.spark()),
          ratio.isPresent() ? Figures.readable(ratio.getAsDouble()) : "",
          row.local().map(SparkReport::outcome).orElse(""));
    }
    return table;
  }

  private static String outcome(SparkRuns.Local local) {
    return local.different().isEmpty()
        ? "the same bytes"
        : "other " + String.join(", ", local.different());
  }

  private static String megabytes(Cost cost) {
    return "%,.0f".formatted(cost.residentBytes() / MEGA);
  }

  private Table phases() {
    Table table =
        new Table(
            "articles",
            "with the paragraph",
            "phase",
            "stages",
            "tasks",
            "records",
            "shuffled MB",
            "spilled MB",
            "to the driver MB",
            "seconds",
            "core-seconds",
            "collector s");
    for (SparkRuns.Row row : rows) {
      for (PhaseCost phase : PhaseCost.of(row.stages())) {
        Work work = phase.work();
        table.add(
            "%,d".formatted(row.articles()),
            "%,d".formatted(row.repeated()),
            phase.phase(),
            "%,d".formatted(phase.stages()),
            "%,d".formatted(work.tasks()),
            "%,d".formatted(work.rows()),
            Figures.readable(work.shuffledBytes() / MEGA),
            Figures.readable(work.spilledBytes() / MEGA),
            Figures.readable(work.resultBytes() / MEGA),
            Figures.readable(phase.seconds()),
            Figures.readable(work.coreSeconds()),
            Figures.readable(work.collectorMillis() / 1e3));
      }
    }
    return table;
  }

  private ArrayNode json() {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    for (SparkRuns.Row row : rows) {
      ObjectNode object = all.addObject();
      object
          .put("command", runs.command().toString())
          .put("master", runs.master())
          .put("memory", runs.memory())
          .put("articles", row.articles())
          .put("repeated", row.repeated())
          .put("corpusBytes", row.corpusBytes());
      row.local()
          .ifPresent(local -> {
            object
                .put("localSeconds", Figures.rounded(seconds(local.cost())))
                .put("localPeakResidentBytes", local.cost().residentBytes());
            local.different().forEach(object.putArray("different")::add);
          });
      object
          .put("sparkSeconds", Figures.rounded(seconds(row.spark())))
          .put("sparkPeakResidentBytes", row.spark().residentBytes())
          .put("sparkPeakDiskBytes", row.spark().diskBytes());
      ratio(row).ifPresent(ratio -> object.put("ratio", Figures.rounded(ratio)));
      ArrayNode stages = object.putArray("stages");
      for (StageCost stage : row.stages()) {
        double seconds = (stage.end() - stage.start()) / 1e3;
        put(
            stages
                .addObject()
                .put("phase", stage.phase())
                .put("stage", stage.stage())
                .put("seconds", Figures.rounded(seconds)),
            stage.work());
      }
    }
    return all;
  }

  private static void put(ObjectNode into, Work work) {
    into.put("tasks", work.tasks())
        .put("records", work.rows())
        .put("shuffledBytes", work.shuffledBytes())
        .put("spilledBytes", work.spilledBytes())
        .put("resultBytes", work.resultBytes())
        .put("coreSeconds", Figures.rounded(work.coreSeconds()))
        .put("collectorSeconds", Figures.rounded(work.collectorMillis() / 1e3));
  }

  private ArrayNode phasesJson() {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    for (SparkRuns.Row row : rows) {
      for (PhaseCost phase : PhaseCost.of(row.stages())) {
        put(
            all.addObject()
                .put("articles", row.articles())
                .put("repeated", row.repeated())
                .put("phase", phase.phase())
                .put("stages", phase.stages())
                .put("seconds", Figures.rounded(phase.seconds())),
            phase.work());
      }
    }
    return all;
  }

  private Projection projection() {
    List<Sample> samples =
        rows.stream()
            .map(row -> Sample.of(row.articles(), row.corpusBytes(), row.stages()))
            .toList();
    return Projection.of(samples);
  }

  private int largest() {
    return rows.stream().mapToInt(SparkRuns.Row::articles).max().orElseThrow();
  }

  private Table sizes() {
    ImmutableList.Builder<String> header = ImmutableList.builder();
    header.add("of N articles", "arithmetic", "%,d".formatted(largest()));
    TARGETS.forEach(target -> header.add("%,d".formatted(target)));
    Table table = new Table(header.build().toArray(String[]::new));
    for (Projection.Line line : projection().lines()) {
      ImmutableList.Builder<String> cells = ImmutableList.builder();
      cells.add(line.what(), line.arithmetic(), readable(line, largest()));
      TARGETS.forEach(target -> cells.add(readable(line, target)));
      table.add(cells.build());
    }
    return table;
  }

  private static String readable(Projection.Line line, double articles) {
    return Figures.readable(line.of().applyAsDouble(articles));
  }

  private ArrayNode sizesJson() {
    ArrayNode all = JsonMapper.shared().createArrayNode();
    for (Projection.Line line : projection().lines()) {
      ObjectNode values =
          all.addObject()
              .put("quantity", line.what())
              .put("arithmetic", line.arithmetic())
              .putObject("articles");
      values.put(String.valueOf(largest()), line.of().applyAsDouble(largest()));
      TARGETS.forEach(
          target -> values.put(String.valueOf(target), line.of().applyAsDouble(target)));
    }
    return all;
  }
}
