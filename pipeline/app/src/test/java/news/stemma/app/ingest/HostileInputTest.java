package news.stemma.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.google.common.collect.ImmutableList;
import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import news.stemma.text.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class HostileInputTest {
  /// A megabyte a record, and eight megabytes without one.
  private static final Limits SMALL = new Limits(1 << 20, 8 << 20);

  @TempDir Path folder;

  private static Corpus read(Limits limits, InputStream standardInput, Object... inputs) {
    Intake intake = new Intake();
    InputReader.read(
        Arrays.stream(inputs).map(Object::toString).toList(),
        standardInput,
        Reading.STANDARD,
        limits,
        intake);
    return intake.corpus();
  }

  private static Corpus read(Path file) {
    return read(SMALL, InputStream.nullInputStream(), file);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static byte[] gzip(byte[] bytes) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }

  private static String line(int number) {
    byte[] noise = new byte[30];
    new Random(number).nextBytes(noise);
    String text = Base64.getEncoder().encodeToString(noise);
    return "{\"id\":\"%05d\",\"text\":\"%s\"}\n".formatted(number, text);
  }

  private static byte[] lines(int count) {
    StringBuilder lines = new StringBuilder();
    for (int number = 1; number <= count; number++) {
      lines.append(line(number));
    }
    return lines.toString().getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void everyMemberOfAGzipIsReadThroughAPipe() throws IOException {
    PipedOutputStream out = new PipedOutputStream();
    PipedInputStream in = new PipedInputStream(out, 64);
    Thread writer =
        Thread.ofVirtual()
            .start(() -> {
              try (out) {
                for (int number = 1; number <= 1000; number++) {
                  out.write(gzip(line(number).getBytes(StandardCharsets.UTF_8)));
                }
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(read(SMALL, in, "-").documents()).hasSize(1000);
    assertThat(writer.isAlive() && writer.isInterrupted()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"gz", "zst"})
  void whatStandsBeforeABreakIsKeptAndTheBreakRejectedWithItsLine(String extension)
      throws IOException {
    byte[] lines = lines(20_000);
    byte[] packed = extension.equals("gz") ? gzip(lines) : Zstd.compress(lines);
    Path file = write("a.jsonl." + extension, Arrays.copyOf(packed, packed.length / 2));
    Corpus corpus = read(file);
    int documents = corpus.documents().size();
    assertThat(documents).isBetween(5_000, 15_000);
    assertThat(corpus.rejected())
        .containsExactly(
            new Rejected(
                "a.jsonl." + extension + ":" + (documents + 1),
                "broken " + (extension.equals("gz") ? "gzip" : "zstd") + ": it ends too early"));
  }

  @Test
  void aShortGzipThatIsCutKeepsItsLinesToo() throws IOException {
    byte[] packed = gzip(lines(50));
    Corpus corpus = read(write("a.jsonl.gz", Arrays.copyOf(packed, packed.length - 200)));
    assertThat(corpus.documents()).hasSizeBetween(30, 49);
    assertThat(corpus.rejected()).hasSize(1);
  }

  @Test
  void aGzipThatIsCutWithinAHeaderIsNoWholeOne() throws IOException {
    byte[] packed = Bytes.concat(gzip(lines(3)), Arrays.copyOf(gzip(lines(1)), 5));
    Corpus corpus = read(write("a.jsonl.gz", packed));
    assertThat(corpus.documents()).hasSize(3);
    assertThat(corpus.rejected()).extracting(Rejected::location).containsExactly("a.jsonl.gz:4");
  }

  /// A zip as it is written to a disk, with the sizes before the entries, or to a stream, without.
  private static byte[] zip(boolean sizes, List<String> names, List<byte[]> contents)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    if (sizes) {
      try (var zip =
          new org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream(
              new org.apache.commons.compress.utils.SeekableInMemoryByteChannel() {
                @Override
                public void close() {
                  bytes.write(array(), 0, (int) size());
                }
              })) {
        for (int i = 0; i < names.size(); i++) {
          zip.putArchiveEntry(
              new org.apache.commons.compress.archivers.zip.ZipArchiveEntry(names.get(i)));
          zip.write(contents.get(i));
          zip.closeArchiveEntry();
        }
      }
      return bytes.toByteArray();
    }
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < names.size(); i++) {
        zip.putNextEntry(new ZipEntry(names.get(i)));
        zip.write(contents.get(i));
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    return zip(true, List.of(name), List.of(content));
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void anEntryThatSwellsIsRejectedAndTheOthersRead(boolean sizes) throws IOException {
    byte[] zeros = new byte[3 << 20];
    byte[] packed =
        zip(
            sizes,
            List.of("a.txt", "b/swells.txt", "c.txt"),
            List.of("One.".getBytes(), zeros, "Two.".getBytes()));
    Corpus corpus = read(write("dump.zip", packed));
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("a", "c");
    assertThat(corpus.rejected())
        .containsExactly(new Rejected("dump.zip/b/swells.txt", "an article of more than 1 MB"));
  }

  @Test
  void aBombEndsItsEntryOnly() throws IOException {
    byte[] bomb = Bytes.concat(lines(2), new byte[20 << 20]);
    byte[] packed =
        zip(
            true,
            List.of("a.txt", "bomb.jsonl", "c.txt"),
            List.of("One.".getBytes(), bomb, "Two.".getBytes()));
    Corpus corpus = read(write("dump.zip", packed));
    assertThat(corpus.documents())
        .extracting(Document::id)
        .containsExactly("00001", "00002", "a", "c");
    assertThat(corpus.rejected())
        .singleElement()
        .satisfies(rejected -> {
          assertThat(rejected.location()).isEqualTo("dump.zip/bomb.jsonl:3");
          assertThat(rejected.reason()).startsWith("a bomb: 8 MB without an article");
        });
  }

  @Test
  void repetitionAloneIsNoBomb() throws IOException {
    byte[] lines = "{\"text\":\"The same again.\"}\n".repeat(10_000).getBytes();
    Path file = write("a.jsonl.gz", gzip(lines));
    assertThat(Files.size(file)).isLessThan(lines.length / 100);
    Corpus corpus = read(new Limits(1 << 20, 1 << 16), InputStream.nullInputStream(), file);
    assertThat(corpus.rejected()).isEmpty();
    assertThat(corpus.read()).isEqualTo(10_000);
  }

  @Test
  void namesInAZipAreLabelsOnly() throws IOException {
    Corpus corpus = read(write("dump.zip", zip("../../out.txt", "One.".getBytes())));
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("../../out");
    assertThat(folder.getParent().getParent().resolve("out.txt")).doesNotExist();
  }

  @Test
  void twoContainersAreUnpackedAndNotThree() throws IOException {
    byte[] once = gzip("One.".getBytes());
    assertThat(read(write("a.zip", zip("a.txt.gz", once))).documents()).hasSize(1);
    assertThat(read(write("b.zip", zip("a.txt.gz.gz", gzip(once)))).rejected())
        .containsExactly(new Rejected("b.zip/a.txt.gz.gz", "packed in more than two containers"));
  }

  @Test
  void aZipThatIsCutKeepsWhatStandsBefore() throws IOException {
    byte[] packed = zip(true, List.of("a.txt", "b.jsonl"), List.of("One.".getBytes(), lines(1000)));
    Corpus corpus = read(write("dump.zip", Arrays.copyOf(packed, packed.length / 2)));
    assertThat(corpus.documents()).hasSizeGreaterThan(100);
    assertThat(corpus.rejected())
        .singleElement()
        .satisfies(rejected -> {
          assertThat(rejected.location()).startsWith("dump.zip/b.jsonl:");
          assertThat(rejected.reason()).isEqualTo("broken zip: it ends too early");
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void aLineWithoutEndIsPassedOverAtAnyLineEnd(String end) throws IOException {
    String longLine = "{\"text\":\"" + "x".repeat(3 << 20) + "\"}";
    Corpus corpus =
        read(write("a.jsonl", line(1).strip() + end + longLine + end + end + line(4).strip()));
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("00001", "00004");
    assertThat(corpus.rejected())
        .containsExactly(new Rejected("a.jsonl:2", "a line of more than 1 MB"));
  }

  @Test
  void aStreamOfZerosIsRejectedInFlatMemory() {
    long size = 300L << 20;
    InputStream zeros =
        new InputStream() {
          private long left = size;

          @Override
          public int read() {
            return left-- > 0 ? 'x' : -1;
          }

          @Override
          public int read(byte[] into, int offset, int length) {
            int read = (int) Math.min(left, length);
            left -= read;
            Arrays.fill(into, offset, offset + read, (byte) 'x');
            return read == 0 ? -1 : read;
          }
        };
    List<String> rejected = new ArrayList<>();
    ContentReader reader =
        new ContentReader(
            new Reading(java.util.Optional.of(Format.JSONL), FieldNames.STANDARD, warning -> {}),
            new Sink() {
              @Override
              public void accept(Found found) {
                throw new AssertionError(found.location());
              }

              @Override
              public void reject(String location, String reason) {
                rejected.add(location + ": " + reason);
              }
            },
            SMALL);
    reader.read(zeros, Place.of("zeros", java.util.Optional.empty()));
    assertThat(rejected).containsExactly("zeros:1: a line of more than 1 MB");
  }

  @Test
  void aLineOfSeveralObjectsIsRejected() throws IOException {
    assertThat(read(write("a.jsonl", line(1).strip() + line(2))).rejected())
        .containsExactly(new Rejected("a.jsonl:1", "more than one JSON object"));
  }

  @Test
  void aRowOfAnotherWidthIsRejectedWithItsLine() throws IOException {
    Corpus corpus =
        read(write("a.csv", "id,text\na,\"One,\n\"\"two\"\".\"\nb\nc,Three.,more\nd,Four.\n"));
    assertThat(corpus.documents())
        .extracting(Document::text)
        .containsExactly("One,\n\"two\".", "Four.");
    assertThat(corpus.rejected())
        .containsExactly(
            new Rejected("a.csv:4", "a row of 1 columns, where the header has 2"),
            new Rejected("a.csv:5", "a row of 3 columns, where the header has 2"));
  }

  @Test
  void aBrokenQuoteCostsItsLineOnly() throws IOException {
    Corpus corpus =
        read(
            write(
                "a.csv",
                "id,text\na,One.\nb,\"Two.\nc,Three.\nd,\"Four.\"\ne,5\" pipe.\nf,\"Six\nx\"\n"
                    + "g,\"Seven.\nh,Eight.\n"));
    assertThat(corpus.documents())
        .extracting(Document::id)
        .containsExactly("a", "c", "d", "e", "f", "h");
    assertThat(corpus.rejected())
        .extracting(Rejected::location)
        .containsExactly("a.csv:3", "a.csv:9");
  }

  @Test
  void aTableWithoutTextSaysWhatItHas() throws Exception {
    Path csv = write("a.csv", "id;body\na;One.\nb;Two.\n");
    assertThat(read(csv).rejected())
        .containsExactly(
            new Rejected(
                "a.csv",
                "no column text; it has id, body; say which is the text with --map text=COLUMN"));
    assertThat(read(parquet("a.parquet", "SELECT 'a' AS id, 'One.' AS body")).rejected())
        .containsExactly(
            new Rejected(
                "a.parquet",
                "no column text; it has id, body; say which is the text with --map text=COLUMN"));
  }

  private Path parquet(String name, String query) throws SQLException {
    Path file = folder.resolve(name);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET TimeZone = 'UTC'");
      statement.execute("COPY (" + query + ") TO '" + file + "' (FORMAT parquet)");
    }
    return file;
  }

  @Test
  void columnsOfParquetKeepTheirKinds() throws Exception {
    Path file =
        parquet(
            "a[1].parquet",
            "SELECT 7 AS id, 'One.' AS text, timestamp '2026-03-01 09:30:00' AS published,"
                + " timestamptz '2026-03-01 09:30:00+02' AS observed, 1.5::decimal(4, 2) AS price,"
                + " [1, 2] AS numbers, {'a': 'b'} AS \"of\"\"what\", true AS yes, NULL AS nothing");
    Document document = read(file).documents().getFirst();
    assertThat(document.id()).isEqualTo("7");
    assertThat(document.field(news.stemma.text.Field.PUBLISHED)).hasValue("2026-03-01T09:30");
    assertThat(document.published()).isEmpty();
    assertThat(document.field(news.stemma.text.Field.OBSERVED)).hasValue("2026-03-01T07:30:00Z");
    assertThat(Extra.of(document).orElseThrow())
        .hasToString("{\"price\":1.5,\"numbers\":[1,2],\"of\\\"what\":{\"a\":\"b\"},\"yes\":true}");
  }

  @Test
  void aBrokenParquetIsRejected() throws Exception {
    Path file = parquet("a.parquet", "SELECT 'One.' AS text");
    byte[] whole = Files.readAllBytes(file);
    write("b.parquet", Arrays.copyOf(whole, whole.length - 20));
    assertThat(read(folder.resolve("b.parquet")).rejected())
        .singleElement()
        .satisfies(
            rejected -> assertThat(rejected.reason()).startsWith("no Parquet that can be read"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"a.jsonl", "a.csv", "a.parquet", "a.txt", "a.jsonl.gz", "a.zip"})
  void anEmptyFileEndsNothing(String name) throws IOException {
    Path good = write("good.txt", "One.");
    Corpus corpus =
        read(SMALL, new ByteArrayInputStream(new byte[0]), write(name, new byte[0]), good);
    assertThat(corpus.documents()).hasSize(1);
  }

  @Test
  void whatIsCutAnywhereEndsNothing() throws IOException {
    byte[] dump = zip("a.jsonl.gz", gzip(lines(20)));
    for (byte[] whole : ImmutableList.of(dump, gzip(lines(20)), Zstd.compress(lines(20)))) {
      for (int length = 4; length < whole.length; length += 5) {
        byte[] cut = Arrays.copyOf(whole, length);
        Corpus corpus = read(SMALL, new ByteArrayInputStream(cut), "-");
        assertThat(corpus.rejected()).as("%s of %s", length, whole.length).hasSize(1);
      }
    }
  }

  @Test
  void bitsThatFlipEndNothing() throws IOException {
    Random random = new Random(1);
    byte[] dump = zip("a.jsonl.gz", gzip(lines(20)));
    CRC32 seen = new CRC32();
    for (int i = 0; i < 300; i++) {
      byte[] broken = dump.clone();
      broken[random.nextInt(broken.length)] ^= (byte) (1 << random.nextInt(8));
      Corpus corpus = read(SMALL, new ByteArrayInputStream(broken), "-");
      seen.update(corpus.documents().size());
      assertThat(corpus.documents().size()).isLessThanOrEqualTo(21);
    }
    assertThat(seen.getValue()).isNotZero();
  }
}
