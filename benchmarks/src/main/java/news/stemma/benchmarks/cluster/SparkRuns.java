package news.stemma.benchmarks.cluster;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import news.stemma.benchmarks.scale.Cost;
import news.stemma.benchmarks.scale.Kills;
import news.stemma.benchmarks.scale.ScaleRun;

/// Runs a command on Spark, over generated corpora, and on this machine alone beside it.
///
/// @param runs generates the corpora
/// @param memory limit of the heap of each run, such as `4g`
/// @param master that Spark runs on
public record SparkRuns(ScaleRun runs, Command command, String memory, String master) {
  /// What is run.
  public enum Command {
    TRACE,
    DEDUP;

    @Override
    public String toString() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// Which corpora.
  public enum Corpora {
    OF_SIZES,
    WITH_A_REPEATED_PARAGRAPH
  }

  /// What the findings are called.
  public static String name(Command command, Corpora corpora) {
    String name =
        switch (command) {
          case TRACE -> "spark";
          case DEDUP -> "spark-dedup";
        };
    return switch (corpora) {
      case OF_SIZES -> name;
      case WITH_A_REPEATED_PARAGRAPH -> name + "-repeated";
    };
  }

  /// Both engines over one corpus.
  ///
  /// @param repeated articles with one and the same paragraph
  /// @param corpusBytes compressed
  /// @param local empty where only Spark ran
  record Row(
      int articles,
      int repeated,
      long corpusBytes,
      Optional<Local> local,
      Cost spark,
      ImmutableList<StageCost> stages) {}

  /// The run without Spark.
  ///
  /// @param different files that Spark wrote with other bytes, or not, or alone
  record Local(Cost cost, ImmutableList<String> different) {}

  /// @param sizes articles of each corpus
  public SparkReport sizes(List<Integer> sizes) throws IOException {
    List<Row> rows = new ArrayList<>();
    for (int articles : sizes) {
      rows.add(beside(articles, runs.corpus(articles)));
    }
    return new SparkReport(this, Corpora.OF_SIZES, ImmutableList.copyOf(rows));
  }

  /// A clean corpus, and the same with a paragraph in many of its articles.
  ///
  /// @param repeated articles that have it
  public SparkReport repeated(int articles, int repeated) throws IOException {
    Path clean = runs.corpus(articles);
    Path other = runs.corpus(articles, repeated);
    return new SparkReport(
        this,
        Corpora.WITH_A_REPEATED_PARAGRAPH,
        ImmutableList.of(alone(articles, 0, clean), alone(articles, repeated, other)));
  }

  private Engine.Spark spark() {
    return new Engine.Spark(master);
  }

  private Launch launch(Engine engine, Path corpus) {
    String name =
        switch (engine) {
          case Engine.Local _ -> "local";
          case Engine.Spark _ -> "spark";
        };
    return new Launch(
        runs.home(),
        command,
        memory,
        corpus.toAbsolutePath(),
        runs.work().resolve(name).toAbsolutePath());
  }

  private Launch begun(Engine engine, Path corpus) throws IOException {
    Launch launch = launch(engine, corpus);
    launch.delete();
    launch.build(engine);
    runs.say().accept("%s on %s over %s".formatted(launch.command(), engine, corpus.getFileName()));
    return launch;
  }

  private Row beside(int articles, Path corpus) throws IOException {
    Launch local = begun(new Engine.Local(), corpus);
    Cost localCost = local.run(new Engine.Local());
    Launch spark = begun(spark(), corpus);
    Cost sparkCost = spark.run(spark());
    ImmutableList<String> different = Kills.different(local.output(), spark.output());
    Row row =
        new Row(
            articles,
            0,
            Files.size(corpus),
            Optional.of(new Local(localCost, different)),
            sparkCost,
            spark.stages());
    local.delete();
    spark.delete();
    return row;
  }

  private Row alone(int articles, int repeated, Path corpus) throws IOException {
    Launch spark = begun(spark(), corpus);
    Cost cost = spark.run(spark());
    Row row =
        new Row(articles, repeated, Files.size(corpus), Optional.empty(), cost, spark.stages());
    spark.delete();
    return row;
  }
}
