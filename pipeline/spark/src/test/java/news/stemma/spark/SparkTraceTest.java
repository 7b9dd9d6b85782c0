package news.stemma.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import news.stemma.Configuration;
import news.stemma.MemoryEngine;
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
import news.stemma.spark.input.DistributedCorpus;
import news.stemma.spark.input.HadoopRecords;
import news.stemma.spark.parts.TraceRows;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Spark gives the bytes that one machine gives.
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
    "testdata/fictional,7"
  })
  void givesTheBytesOfOneMachine(String articles, int partitions) throws Exception {
    String path = ROOT.resolve(articles).toString();
    Configuration configuration = Lexicons.configuration(42);
    Corpus corpus = InputReader.read(List.of(path), System.in);
    Run run = new Run("test", configuration, corpus, Optional.empty(), AS_OF);
    MemoryEngine engine = new MemoryEngine(Stages.SEQUENTIAL);
    Trace trace = new Stemma(configuration, engine).trace(corpus.documents());
    OutputFolder.begin(folder);
    new JsonReport(run, trace, engine).write(folder);

    SparkTrace onSpark =
        SparkTrace.of(
            DistributedCorpus.of(
                HadoopRecords.of(context, List.of(path), Reading.STANDARD).records(), partitions),
            configuration,
            new TraceRows.Telling("test", AS_OF),
            partitions);
    SparkTrace.Traced traced = onSpark.trace();
    for (Map.Entry<String, JavaRDD<byte[]>> table : traced.tables().entrySet()) {
      Path file = folder.resolve(table.getKey() + ".jsonl");
      if (Files.exists(file)) {
        assertThat(lines(table.getValue())).as(table.getKey()).isEqualTo(Files.readString(file));
      }
    }
    String nodes = lines(traced.tables().get("nodes")).replace("\n", ",").replaceFirst(",$", "");
    String edges = lines(traced.tables().get("edges")).replace("\n", ",").replaceFirst(",$", "");
    assertThat("{\"nodes\":[" + nodes + "],\"edges\":[" + edges + "]}\n")
        .isEqualTo(Files.readString(folder.resolve("graph.json")));
    assertThat(traced.runJson()).isEqualTo(Files.readString(folder.resolve("run.json")).strip());
  }

  private static String lines(JavaRDD<byte[]> lines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    lines.collect().forEach(all::writeBytes);
    return all.toString(StandardCharsets.UTF_8);
  }
}
