package news.stemma.spark.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.io.ByteStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.stemma.app.ingest.Corpus;
import news.stemma.app.ingest.FieldNames;
import news.stemma.app.ingest.InputReader;
import news.stemma.app.ingest.Reading;
import news.stemma.app.ingest.Rejected;
import news.stemma.text.Document;
import news.stemma.text.DocumentCodec;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DistributedCorpusTest {
  private static final Path FORMATS =
      Path.of(System.getProperty("stemma.root", "../..")).resolve("testdata/formats");

  @TempDir Path folder;

  private JavaSparkContext context;

  @BeforeEach
  void start() {
    SparkConf conf =
        new SparkConf()
            .setMaster("local[2,2]")
            .setAppName("test")
            .set("spark.ui.enabled", "false")
            .set("spark.driver.host", "127.0.0.1")
            .set("spark.driver.bindAddress", "127.0.0.1")
            .set("spark.hadoop.fs.other.impl", OtherFiles.class.getName());
    context = new JavaSparkContext(conf);
    // Some of these tests fail tasks, and Spark tells at length.
    context.setLogLevel("OFF");
  }

  @AfterEach
  void stop() {
    context.stop();
  }

  private void write(String name, String... lines) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, String.join("\n", lines));
  }

  private static String record(String id, String version, String text) {
    return "{\"id\":\"" + id + "\",\"version\":\"" + version + "\",\"text\":\"" + text + "\"}";
  }

  private void check(List<String> inputs, Reading reading, int partitions) {
    Corpus expected = InputReader.read(inputs, InputStream.nullInputStream(), reading);
    check(expected, inputs, reading, partitions);
    assertThat(expected.documents()).isNotEmpty();
  }

  private void check(Corpus expected, List<String> inputs, Reading reading, int partitions) {
    DistributedCorpus corpus =
        DistributedCorpus.of(HadoopRecords.of(context, inputs, reading).records(), partitions);
    List<Document> documents = new ArrayList<>();
    corpus
        .documents()
        .collect()
        .forEach(document -> {
          assertThat(document._1()).isEqualTo(documents.size());
          documents.add(
              new DocumentCodec().read(document._1(), ByteStreams.newDataInput(document._2())));
        });
    assertThat(documents).isEqualTo(expected.documents());
    assertThat(corpus.rejected()).isEqualTo(expected.rejected());
    assertThat(corpus.duplicates()).isEqualTo(expected.duplicates());
    assertThat(corpus.size()).isEqualTo(expected.documents().size());
    assertThat(corpus.read()).isEqualTo(expected.read());
    corpus.release();
  }

  private void fillWithAllSorts() throws IOException {
    write(
        "many.jsonl",
        Stream.iterate(0, i -> i < 3000, i -> i + 1)
            .map(i -> record("n" + i * 7919 % 3000, "", "Number " + i + "."))
            .toArray(String[]::new));
    write(
        "b/versions.jsonl",
        record("storm", "1", "Rain."),
        record("storm", "2", "Hail."),
        record("storm", "", "Wind."),
        record("storm@2", "", "Not that version."),
        record("a@b", "1", "One."),
        record("a@b", "2", "Two."),
        record("a@b@1", "x", "Once."),
        record("a@b@1", "y", "Twice."),
        record("@", "1", "At."),
        record("@", "2", "At all."),
        record("@@1", "", " "),
        record("@desk", "1", "Morning."),
        record("@desk", "2", "Evening."),
        record("@desk@1", "", "Not that morning."),
        record("q", "1", "One question."),
        record("q", "?", "Two questions."),
        record("q@\\uD800", "", "No version of it."));
    write(
        "a-duplicates.jsonl",
        record("storm", "1", "Rain."),
        record("n5", "", "Other."),
        record("n5", "", "Yet another."),
        record("n6", "", "Number 6."),
        "{\"id\":\"x\"}",
        "no json",
        "",
        record("blank", "", " "),
        record("\\uD83D\\uDE00", "", "Beyond."),
        record("\\uFF5E", "", "Before it."),
        record("lone", "", "A \\uD800."),
        record("lone", "", "A ?."),
        "{\"id\":\"more\",\"text\":\"Passed through.\",\"extra\":{\"a\":[1,2.50,null]}}");
    write(
        "b/page.html",
        "<html><head><title>T</title></head><body><article><p>"
            + "A page has an article of some length, or none is found in it at all. ".repeat(9)
            + "</p></article></body></html>");
    write("b/empty.txt", "");
    write("b/.hidden.txt", "No.");
    write(".git/config.txt", "No.");
    write("cut.jsonl.gz", "");
    Files.write(
        folder.resolve("cut.jsonl.gz"),
        Arrays.copyOf(
            gzip(record("cut", "", "Cut. ".repeat(999)) + "\n" + record("cut2", "", "Off.")), 60));
    Files.write(folder.resolve("whole.jsonl.gz"), gzip(record("whole", "", "Whole.")));
    try (ZipOutputStream zip =
        new ZipOutputStream(Files.newOutputStream(folder.resolve("z.zip")))) {
      zip.putNextEntry(new ZipEntry("one.txt"));
      zip.write("In a zip.".getBytes(StandardCharsets.UTF_8));
      zip.putNextEntry(new ZipEntry("articles.parquet"));
      Files.copy(FORMATS.resolve("articles.parquet"), zip);
    }
    Files.write(folder.resolve("no.parquet"), "PAR1 and no more".getBytes(StandardCharsets.UTF_8));
    String http =
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body><article><p>"
            + "An archive keeps what was on the web for all who come later and ask. ".repeat(9)
            + "</p></article></body></html>";
    write(
        "b/archive.warc",
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
            + "WARC-Target-URI: https://example.org/a\r\nWARC-Date: 2026-01-01T00:00:00Z\r\n"
            + "Content-Type: application/http;msgtype=response\r\nContent-Length: "
            + http.length()
            + "\r\n\r\n"
            + http
            + "\r\n\r\n");
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void theCorpusIsThatOfOneMachineWhateverThePartitions() throws IOException {
    fillWithAllSorts();
    List<String> inputs =
        List.of(
            folder.toString(),
            FORMATS.toString(),
            FORMATS.resolve("articles.csv").toString(),
            folder.resolve("missing").toString(),
            "");
    for (int partitions : new int[] {1, 3, 7}) {
      check(inputs, Reading.STANDARD, partitions);
    }
  }

  @Test
  void filesElsewhereAreReadAsLocalOnes() throws IOException {
    fillWithAllSorts();
    Corpus expected =
        InputReader.read(
            List.of(folder.toString(), FORMATS.resolve("articles.parquet").toString()),
            InputStream.nullInputStream());
    check(
        expected,
        List.of(
            "other:" + folder,
            "other:" + FORMATS.toAbsolutePath().normalize() + "/articles.parquet"),
        Reading.STANDARD,
        3);
  }

  @Test
  void anAddressOfALocalFileIsThatFile() throws IOException {
    write("a b%20c.txt", "One.");
    check(
        InputReader.read(List.of(folder.toString()), InputStream.nullInputStream()),
        List.of("file:" + folder),
        Reading.STANDARD,
        2);
  }

  @Test
  void patternsNameFilesElsewhere() throws IOException {
    write("a1.txt", "One.");
    write("a2.txt", "Two.");
    write("b.txt", "Three.");
    check(
        InputReader.read(
            List.of(folder.resolve("a1.txt").toString(), folder.resolve("a2.txt").toString()),
            InputStream.nullInputStream()),
        List.of("other:" + folder + "/a*.txt"),
        Reading.STANDARD,
        2);
  }

  @Test
  void whatCantBeReadIsRejected() throws IOException {
    write("a.txt", "One.");
    write("broken.txt", "Never opened.");
    DistributedCorpus corpus =
        DistributedCorpus.of(
            HadoopRecords.of(
                    context,
                    List.of("other:" + folder, "other:/no/such", "nowhere://host/a", "-"),
                    Reading.STANDARD)
                .records(),
            2);
    assertThat(corpus.size()).isEqualTo(1);
    assertThat(corpus.rejected())
        .containsExactly(
            new Rejected("-", "standard input is not read on Spark; put it into a file"),
            new Rejected("broken.txt", "can't be read: no answer"),
            new Rejected("nowhere://host/a", "can't be read: No FileSystem for scheme \"nowhere\""),
            new Rejected("other:/no/such", "no such file or folder"));
  }

  @Test
  void aMomentsTroubleOfAFilesystemRejectsNothing() throws IOException {
    write("flaky.txt", "One.");
    OtherFiles.FLAKY.set(0);
    DistributedCorpus corpus =
        DistributedCorpus.of(
            HadoopRecords.of(context, List.of("other:" + folder), Reading.STANDARD).records(), 2);
    assertThat(corpus.rejected()).isEmpty();
    assertThat(corpus.size()).isEqualTo(1);
  }

  @Test
  void namesThatNoRecordHasAreWarnedOf() throws IOException {
    write("a.jsonl", "{\"guid\":\"a\",\"body\":\"One.\"}");
    write("b.jsonl", "{\"body\":\"Two.\"}");
    Reading reading =
        new Reading(
            Optional.empty(),
            FieldNames.mapped(Map.of("id", "guid", "text", "body", "url", "link")),
            warning -> {});
    HadoopRecords records = HadoopRecords.of(context, List.of(folder.toString()), reading);
    assertThat(DistributedCorpus.of(records.records(), 2).size()).isEqualTo(2);
    assertThat(records.warnings()).containsExactly("no record has a field link, which --map names");
  }

  @Test
  void linesAreKeptForWhoAsks() throws IOException {
    write("a.jsonl", "{ \"id\":\"a\",\"text\":\"One.\"}", "{\"text\":7}");
    HadoopRecords records = HadoopRecords.of(context, List.of(folder.toString()), Reading.STANDARD);
    List<String> lines = new ArrayList<>();
    for (byte[] row : records.withLines().collect()) {
      lines.add(
          switch (new ReadRecordCodec().read(0, ByteStreams.newDataInput(row))) {
            case ReadRecord.Accepted(var found) -> new String(found.json(), StandardCharsets.UTF_8);
            case ReadRecord.Refused(var rejected) -> rejected.location();
          });
    }
    assertThat(lines).containsExactly("{ \"id\":\"a\",\"text\":\"One.\"}", "a.jsonl:2");
  }

  @Test
  void recordsComeInTheSamePartitionsThoughCoresHaveJoinedMeanwhile() throws IOException {
    for (int file = 0; file < 40; file++) {
      write(file + ".txt", "Some text.");
    }
    List<String> inputs = List.of(folder.toString());
    HadoopRecords records = HadoopRecords.of(context, inputs, Reading.STANDARD);
    int partitions = records.records().getNumPartitions();
    context.sc().conf().set("spark.default.parallelism", "5");
    assertThat(records.withLines().getNumPartitions()).isEqualTo(partitions);
    assertThat(HadoopRecords.of(context, inputs, Reading.STANDARD).records().getNumPartitions())
        .isGreaterThan(partitions);
  }
}
