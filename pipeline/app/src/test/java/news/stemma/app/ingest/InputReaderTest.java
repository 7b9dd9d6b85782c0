package news.stemma.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InputReaderTest {
  @TempDir Path folder;

  private Corpus read(Object... inputs) {
    return InputReader.read(
        List.of(inputs).stream().map(Object::toString).toList(),
        new ByteArrayInputStream("From standard input.".getBytes(StandardCharsets.UTF_8)));
  }

  private Path write(String name, String text) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    return Files.writeString(folder.resolve(name), text);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  @Test
  void idsAreThePathsBelowTheInputWithoutExtensions() throws IOException {
    write("a.txt", "One.");
    write("deep/er/b.v2.txt", "Two.");
    write("plain", "Three.");
    Files.write(folder.resolve("c.txt.gz"), gzip("Four."));
    assertThat(read(folder).documents())
        .extracting(Document::id)
        .containsExactly("a", "c", "deep/er/b.v2", "plain");
  }

  @Test
  void filesOfAFolderAreReadInTheOrderOfTheirPaths() throws IOException {
    for (String name : List.of("b.txt", "a/z.txt", "a.txt", "a-b.txt", "c/a/a.txt", "c/a.txt")) {
      write(name, "One.");
    }
    List<String> locations = new ArrayList<>();
    InputReader.read(
        List.of(folder.toString()),
        InputStream.nullInputStream(),
        Reading.STANDARD,
        new Sink() {
          @Override
          public void accept(Found found) {
            locations.add(found.location());
          }

          @Override
          public void reject(String location, String reason) {
            throw new AssertionError(location + ": " + reason);
          }
        });
    assertThat(locations)
        .containsExactly("a-b.txt", "a.txt", "a/z.txt", "b.txt", "c/a.txt", "c/a/a.txt");
  }

  @Test
  void textsThatLookAlikeInUtf8AreTwo() throws IOException {
    String broken = "{\"id\":\"a\",\"text\":\"A \\uD800.\"}";
    write("a.jsonl", broken + "\n" + broken + "\n{\"id\":\"a\",\"text\":\"A ?.\"}");
    Corpus corpus = read(folder);
    assertThat(corpus.documents()).hasSize(1);
    assertThat(corpus.read()).isEqualTo(3);
    assertThat(corpus.rejected().size() + corpus.duplicates()).isEqualTo(2);
    assertThat(corpus.rejected()).isNotEmpty();
  }

  @Test
  void hiddenFilesAreNoArticles() throws IOException {
    write("a.txt", "One.");
    write(".git/config", "x");
    write(".hidden", "x");
    assertThat(read(folder).read()).isEqualTo(1);
  }

  @Test
  void theByteOrderMarkIsNoText() throws IOException {
    Path file =
        Files.write(
            folder.resolve("a.txt"), new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, 'x'});
    assertThat(read(file).documents().getFirst().text()).isEqualTo("x");
  }

  @Test
  void lineEndsAndControlCharactersAreKept() throws IOException {
    Path file = write("a.txt", "One.\r\nTwo.\u0003\n");
    assertThat(read(file).documents().getFirst().text()).isEqualTo("One.\r\nTwo.\u0003\n");
  }

  @Test
  void standardInputIsAnArticleNamedByItsContent() {
    assertThat(read("-").documents())
        .singleElement()
        .satisfies(document -> assertThat(document.id()).hasSize(16));
  }

  @Test
  void fieldsOfJsonLinesAreKnownByEitherName() throws IOException {
    Path file =
        write(
            "a.jsonl",
            """
            {"id": 7, "source": "Courier", "title": "Fire", "published": "2026-01-02T03:04:05Z", "text": "Smoke.", "desk": "city"}

            {"id": "b", "outlet": "Herald", "headline": "Flood", "text": "Water."}
            """);
    Corpus corpus = read(file);
    Document first = corpus.documents().getFirst();
    assertThat(first.id()).isEqualTo("7");
    assertThat(first.field(Field.OUTLET)).contains("Courier");
    assertThat(first.field(Field.HEADLINE)).contains("Fire");
    assertThat(first.published()).isPresent();
    assertThat(Extra.of(first).orElseThrow().get("desk").asString()).isEqualTo("city");
    assertThat(corpus.documents().get(1).field(Field.OUTLET)).contains("Herald");
  }

  @Test
  void brokenLinesAreRejectedWithTheirPlace() throws IOException {
    Path file =
        write(
            "a.jsonl",
            "{\"id\":\"a\",\"text\":\"One.\"}\n{oops\n[1]\n{\"id\":\"b\"}\n{\"id\":\"c\",\"text\":\"  \"}\n");
    Corpus corpus = read(file);
    assertThat(corpus.documents()).hasSize(1);
    assertThat(corpus.rejected())
        .extracting(Rejected::location)
        .containsExactly("a.jsonl:2", "a.jsonl:3", "a.jsonl:4", "a.jsonl:5");
    assertThat(corpus.read()).isEqualTo(5);
  }

  @Test
  void aTruncatedGzipIsRejectedAndWhatStoodBeforeIsKept() throws IOException {
    String lines =
        "{\"id\":\"a\",\"text\":\"One.\"}\n".repeat(1) + "{\"id\":\"b\",\"text\":\"Two.\"}\n";
    byte[] whole = gzip(lines);
    Path file =
        Files.write(folder.resolve("a.jsonl.gz"), java.util.Arrays.copyOf(whole, whole.length - 9));
    Corpus corpus = read(file);
    assertThat(corpus.rejected())
        .singleElement()
        .satisfies(rejected -> assertThat(rejected.reason()).contains("gzip"));
  }

  @Test
  void theSameRecordTwiceIsADuplicate() throws IOException {
    Path one = write("x/a.txt", "One.");
    Path other = write("y/a.txt", "One.");
    Corpus corpus = read(one, other);
    assertThat(corpus.documents()).hasSize(1);
    assertThat(corpus.duplicates()).isEqualTo(1);
  }

  @Test
  void ofOtherTextsUnderOneIdTheSameOneStaysInAnyOrder() throws IOException {
    List<Object> inputs =
        new ArrayList<>(
            List.of(
                write("x/a.txt", "One."), write("y/a.txt", "Two."), write("z/a.txt", "Three.")));
    Corpus corpus = read(inputs.toArray());
    assertThat(corpus.rejected()).hasSize(2);
    Collections.reverse(inputs);
    assertThat(read(inputs.toArray())).isEqualTo(corpus);
  }

  @Test
  void theCountsDontDependOnTheOrderEither() throws IOException {
    String high = "{\"id\":\"a\",\"text\":\"One.\"}\n";
    String low = "{\"id\":\"a\",\"text\":\"Two.\"}\n";
    Corpus corpus = read(write("a.jsonl", high + high + low));
    assertThat(corpus.read()).isEqualTo(3);
    Corpus other = read(write("a.jsonl", low + high + high));
    assertThat(other.duplicates()).isEqualTo(corpus.duplicates());
    assertThat(other.documents()).isEqualTo(corpus.documents());
  }

  @Test
  void aVersionedIdThatIsAnothersIdIsRejected() throws IOException {
    Path file =
        write(
            "a.jsonl",
            "{\"id\":\"a\",\"version\":1,\"text\":\"One.\"}\n"
                + "{\"id\":\"a\",\"version\":2,\"text\":\"Two.\"}\n"
                + "{\"id\":\"a@1\",\"text\":\"Three.\"}\n");
    Corpus corpus = read(file);
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("a@1", "a@2");
    assertThat(corpus.rejected()).hasSize(1);
    assertThat(corpus.read()).isEqualTo(3);
  }

  @Test
  void aRecordThatTheParserRefusesEndsNothing() throws IOException {
    String deep = "[".repeat(600) + "]".repeat(600);
    Path file =
        write(
            "a.jsonl",
            "\uFEFF{\"id\":\"a\",\"text\":\"One.\"}\n{\"id\":\"b\",\"text\":\"x\",\"n\":"
                + "1".repeat(1001)
                + "}\n{\"id\":\"c\",\"text\":\"x\",\"n\":"
                + deep
                + "}\n");
    Corpus corpus = read(file);
    assertThat(corpus.documents()).extracting(Document::id).containsExactly("a");
    assertThat(corpus.rejected()).hasSize(2);
  }

  @Test
  void equalTextUnderAnotherIdIsKept() throws IOException {
    assertThat(read(write("a.txt", "One."), write("b.txt", "One.")).documents()).hasSize(2);
  }

  @Test
  void versionsOfOneIdAreDocumentsEach() throws IOException {
    Path file =
        write(
            "a.jsonl",
            "{\"id\":\"a\",\"version\":1,\"text\":\"One.\"}\n{\"id\":\"a\",\"version\":2,\"text\":\"Two.\"}\n");
    assertThat(read(file).documents()).extracting(Document::id).containsExactly("a@1", "a@2");
  }
}
