package news.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import news.stemma.Configuration;
import news.stemma.Engine;
import news.stemma.MemoryEngine;
import news.stemma.Progress;
import news.stemma.Stages;
import news.stemma.Stemma;
import news.stemma.Trace;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.ingest.Reading;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.app.report.JsonReport;
import news.stemma.app.report.OutputFolder;
import news.stemma.app.report.Run;
import news.stemma.candidate.Window;
import news.stemma.index.DiskEngine;
import news.stemma.relation.Overruling;
import news.stemma.spark.input.DistributedCorpus;
import news.stemma.spark.input.HadoopRecords;
import news.stemma.spark.output.Destination;
import news.stemma.spark.output.MergedTables;
import news.stemma.spark.output.OutputTables;
import news.stemma.spark.output.TableForm;
import news.stemma.spark.parts.TraceRows;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Memory, disk and Spark give the same bytes.
class SparkTraceTest {
  private static final Path ROOT = Path.of(System.getProperty("stemma.root", "../.."));
  private static final Instant AS_OF = Instant.parse("2026-03-01T06:00:00Z");
  private static JavaSparkContext context;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    context =
        new JavaSparkContext(
            new SparkConf()
                .setMaster("local[2]")
                .setAppName("test")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.bindAddress", "127.0.0.1")
                .set("spark.driver.host", "127.0.0.1"));
  }

  @AfterAll
  static void stop() {
    context.stop();
  }

  @ParameterizedTest
  @CsvSource({
    "testdata/seeds,1",
    "testdata/seeds,3",
    "testdata/fictional,2",
    "testdata/fictional,7",
    "testdata/formats,200"
  })
  void givesTheBytesOfOneMachine(String articles, int partitions) throws IOException {
    check(articles, Lexicons.configuration(42), partitions);
  }

  @Test
  void knowsWhatSomebodySaysOfBoilerplate() throws IOException {
    Configuration configuration = Lexicons.configuration(42);
    String weather = "testdata/fictional/06-weather-formulas";
    Trace trace = trace(weather, configuration, new MemoryEngine(Stages.SEQUENTIAL));
    List<String> paragraphs =
        trace.articles().stream()
            .flatMap(
                article -> article.blocks().stream().map(block -> block.span().of(article.text())))
            .distinct()
            .toList();
    List<String> kept = paragraphs.subList(0, paragraphs.size() / 3);
    List<String> setAside = paragraphs.subList(paragraphs.size() / 3, paragraphs.size() / 2);
    check(weather, configuration.with(Overruling.of(kept, setAside)), 3);
  }

  @Test
  void looksAtPairsWithinAWindowOnly() throws IOException {
    Window window = new Window(Duration.ZERO, Duration.ofHours(6));
    check("testdata/fictional", Lexicons.configuration(42).with(window), 2);
  }

  private static Corpus corpus(String articles) {
    return InputReader.read(
        List.of(ROOT.resolve(articles).toString()), InputStream.nullInputStream());
  }

  private static Trace trace(String articles, Configuration configuration, Engine engine) {
    return new Stemma(configuration, engine).trace(corpus(articles).documents());
  }

  private void check(String articles, Configuration configuration, int partitions)
      throws IOException {
    Path memory = folder.resolve("memory");
    MemoryEngine inMemory = new MemoryEngine(Stages.SEQUENTIAL);
    write(articles, configuration, inMemory, memory);
    Path disk = folder.resolve("disk");
    Path work = Files.createDirectories(folder.resolve("work"));
    try (DiskEngine onDisk = new DiskEngine(work, "test", 2, Progress.NONE)) {
      write(articles, configuration, onDisk, disk);
    }
    Path spark = folder.resolve("spark");
    writeOnSpark(articles, configuration, partitions, spark);
    for (String file : JsonReport.FILES) {
      assertThat(disk.resolve(file)).as(file).hasSameTextualContentAs(memory.resolve(file));
      assertThat(spark.resolve(file)).as(file).hasSameTextualContentAs(memory.resolve(file));
    }
    assertThat(spark.resolve("run.json")).hasSameTextualContentAs(memory.resolve("run.json"));
  }

  private static void write(String articles, Configuration configuration, Engine engine, Path to)
      throws IOException {
    Run run = new Run("test", configuration, corpus(articles), Optional.empty(), AS_OF);
    OutputFolder.begin(to);
    new JsonReport(run, trace(articles, configuration, engine), engine).write(to);
  }

  private static void writeOnSpark(
      String articles, Configuration configuration, int partitions, Path to) throws IOException {
    List<String> names = List.of(ROOT.resolve(articles).toString());
    DistributedCorpus corpus =
        DistributedCorpus.of(
            HadoopRecords.of(context, names, Reading.STANDARD).records(), partitions);
    TraceRows.Telling telling = new TraceRows.Telling("test", AS_OF);
    SparkTrace.Traced traced = SparkTrace.of(corpus, configuration, telling, partitions).trace();
    Path parts = to.resolveSibling("parts");
    OutputTables tables =
        OutputTables.begin(
            context,
            new Destination(parts.toString(), TableForm.JSONL, Destination.Earlier.STAYS),
            message -> {});
    traced.tables().forEach(tables::write);
    tables.write("rejected", Jobs.rejected(context, corpus.rejected()));
    tables.finish(traced.runJson());
    MergedTables.write(parts, to);
  }
}
