package news.stemma.spark.dedup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import news.stemma.app.dedup.Dedup;
import news.stemma.app.dedup.Keep;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.ingest.Reading;
import news.stemma.app.ingest.Sink;
import news.stemma.candidate.Banding;
import news.stemma.index.DiskEngine;
import news.stemma.sketch.Scheme;
import news.stemma.spark.input.HadoopRecords;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SparkDedupTest {
  private static final Path TESTDATA =
      Path.of(System.getProperty("stemma.root", "../..")).resolve("testdata");

  private static JavaSparkContext spark;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    spark =
        new JavaSparkContext(
            new SparkConf()
                .setMaster("local[2]")
                .setAppName("dedup")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1"));
    spark.setLogLevel("OFF");
  }

  @AfterAll
  static void stop() {
    spark.stop();
  }

  private static Dedup.Settings settings(Keep keep, Dedup.Records records, double jaccard) {
    return new Dedup.Settings(
        "test", Scheme.standard(42), Banding.STANDARD, jaccard, keep, records, Optional.empty());
  }

  /// Both engines write the same bytes.
  private void check(Path input, Dedup.Settings settings) throws IOException {
    Path local = dedup(input, settings);
    SparkDedup dedup =
        SparkDedup.read(
            HadoopRecords.of(spark, List.of(input.toString()), Reading.STANDARD), settings);
    DedupOutput output = dedup.clustered();
    String records =
        switch (settings.records()) {
          case KEPT -> "keep.jsonl";
          case ANNOTATED -> "annotated.jsonl";
        };
    assertThat(text(output.clusters()))
        .isEqualTo(Files.readString(local.resolve("clusters.jsonl")));
    assertThat(text(output.rejected()))
        .isEqualTo(Files.readString(local.resolve("rejected.jsonl")));
    assertThat(text(output.records())).isEqualTo(Files.readString(local.resolve(records)));
    assertThat(output.run() + "\n").isEqualTo(Files.readString(local.resolve("run.json")));
    dedup.release();
  }

  private Path dedup(Path input, Dedup.Settings settings) throws IOException {
    Path work = Files.createDirectories(folder.resolve("work"));
    Path local = folder.resolve("local");
    try (DiskEngine engine = new DiskEngine(work, "test " + settings, 2, (name, done, of) -> {})) {
      Dedup.read(settings, engine, Optional.empty(), sink -> read(input, sink))
          .write(local, sink -> read(input, sink));
    }
    return local;
  }

  private static void read(Path input, Sink sink) {
    InputReader.read(
        List.of(input.toString()), InputStream.nullInputStream(), Reading.STANDARD, sink);
  }

  private static String text(JavaRDD<byte[]> lines) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    lines.collect().forEach(out::writeBytes);
    return out.toString(StandardCharsets.UTF_8);
  }

  private static String line(String id, String version, String published, String text) {
    return String.format(
        Locale.ROOT,
        "{\"id\":\"%s\",\"version\":\"%s\",\"published\":\"%s\",\"text\":\"%s\"}",
        id,
        version,
        published,
        text);
  }

  /// Words of a language of its own.
  private static String[] words(SplittableRandom random, int count) {
    String[] words = new String[count];
    Arrays.setAll(words, i -> "w" + random.nextInt(4000));
    return words;
  }

  /// Texts in families around masters: repeats, edits of few words and of many, chains of edits, a
  /// form of which a hundred texts are variants; some of one id, some without a text, and a line
  /// that is no record. Four files.
  private Path generated() throws IOException {
    SplittableRandom random = new SplittableRandom(8);
    List<String> lines = new ArrayList<>();
    for (int master = 0; master < 60; master++) {
      String[] words = words(random, 40 + random.nextInt(200));
      int copies = master == 0 ? 100 : random.nextInt(12);
      for (int copy = 0; copy <= copies; copy++) {
        String[] text = random.nextInt(3) == 0 ? words : words.clone();
        for (int edits = random.nextInt(9); edits > 0; edits--) {
          text[random.nextInt(text.length)] = "e" + random.nextInt(4000);
        }
        String joined = String.join(random.nextInt(5) == 0 ? ", " : " ", text);
        lines.add(
            line(
                "n" + random.nextInt(10) + "/" + master + "-" + copy,
                random.nextInt(6) == 0 ? "2" : "",
                random.nextInt(4) == 0
                    ? ""
                    : Instant.ofEpochSecond(1_700_000_000L + random.nextInt(40) * 3600L).toString(),
                random.nextInt(4) == 0 ? joined.toUpperCase(Locale.ROOT) : joined));
        if (random.nextInt(12) == 0) {
          lines.add(lines.get(random.nextInt(lines.size())));
        }
      }
    }
    lines.add(line("one", "1", "", "the mayor of the town said so on the day"));
    lines.add(line("one", "2", "", "the mayor of the town said so on another day"));
    lines.add(line("one", "2", "", "the mayor of the town said nothing at all"));
    lines.add(line("one", "1", "2023-11-14T00:00:00Z", "the mayor of the town said so on the day"));
    lines.add(line("one@1", "", "", "an id that looks like a version of another"));
    lines.add(line("short", "", "", "two words"));
    lines.add(line("shorter", "", "", "Two WORDS"));
    lines.add(line("punctuation", "", "", "... !"));
    lines.add(line("blank", "", "", "  "));
    lines.add("no record");
    Path input = Files.createDirectories(folder.resolve("generated"));
    for (int file = 0; file < 4; file++) {
      int quarter = (lines.size() + 3) / 4;
      List<String> some =
          lines.subList(file * quarter, Math.min(lines.size(), (file + 1) * quarter));
      Files.write(input.resolve("part-" + file + ".jsonl"), some);
    }
    return input;
  }

  @ParameterizedTest
  @CsvSource({
    "EARLIEST,KEPT,0.8",
    "LONGEST,ANNOTATED,0.8",
    "FIRST,KEPT,0.55",
    "EARLIEST,ANNOTATED,0.95"
  })
  void sparkWritesTheBytesOfARunOnOneMachine(Keep keep, Dedup.Records records, double jaccard)
      throws IOException {
    check(generated(), settings(keep, records, jaccard));
    assertThat(Files.readAllLines(folder.resolve("local/clusters.jsonl"))).hasSizeGreaterThan(30);
    assertThat(Files.readString(folder.resolve("local/rejected.jsonl")))
        .contains("its id and version are the id of another, one@1")
        .contains("another text has the same id, one@2, and was kept")
        .contains("no text");
  }

  @Test
  void ofRecordsWithoutTextsNothingIsKept() throws IOException {
    Path input = Files.createDirectories(folder.resolve("blank"));
    Files.writeString(input.resolve("part.jsonl"), line("blank", "", "", "  "));
    check(input, settings(Keep.EARLIEST, Dedup.Records.KEPT, 0.8));
    assertThat(folder.resolve("local/keep.jsonl")).isEmptyFile();
  }

  @Test
  void theSeedsAreClusteredAsOnOneMachine() throws IOException {
    check(TESTDATA.resolve("seeds"), settings(Keep.EARLIEST, Dedup.Records.ANNOTATED, 0.8));
  }

  @Test
  void theFictionalArticlesAreClusteredAsOnOneMachine() throws IOException {
    check(TESTDATA.resolve("fictional"), settings(Keep.LONGEST, Dedup.Records.KEPT, 0.3));
    assertThat(Files.readString(folder.resolve("local/clusters.jsonl"))).contains("duplicate");
  }

  @Test
  void nothingExpiresWithoutAState() {
    Dedup.Settings standard = settings(Keep.EARLIEST, Dedup.Records.KEPT, 0.8);
    Dedup.Settings expiring =
        new Dedup.Settings(
            standard.version(),
            standard.scheme(),
            standard.banding(),
            standard.jaccard(),
            standard.keep(),
            standard.records(),
            Optional.of(Duration.ofDays(1)));
    HadoopRecords input = HadoopRecords.of(spark, List.of(folder.toString()), Reading.STANDARD);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> SparkDedup.read(input, expiring))
        .withMessageContaining("nothing expires");
  }
}
