package news.stemma.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import news.stemma.app.Repository;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The same three articles in every format give the same documents.
final class FormatsTest {
  private static final Path FORMATS = Repository.ROOT.resolve("testdata/formats");

  @TempDir Path folder;

  private static ImmutableList<Document> whole(Path path) {
    Corpus corpus = Repository.read(path);
    assertThat(corpus.rejected()).isEmpty();
    return ImmutableList.copyOf(corpus.documents());
  }

  private static List<Document> lines() {
    return whole(FORMATS.resolve("articles.jsonl"));
  }

  @Test
  void theSamplesAreThreeArticlesWithTheirFields() {
    assertThat(lines()).extracting(Document::id).containsExactly("bell", "ferry", "orchard");
    Document ferry = lines().get(1);
    assertThat(ferry.field(Field.OUTLET)).hasValue("Oststrand Post");
    assertThat(ferry.field(Field.HEADLINE)).hasValue("Night ferry, delayed; passengers stay calm");
    assertThat(ferry.field(Field.PUBLISHED_FROM)).hasValue("record");
    assertThat(Extra.of(ferry).orElseThrow().get("desk").asString()).isEqualTo("coast");
    assertThat(ferry.text())
        .contains("Grönholm")
        .contains(".\n\n\"Nobody complained, and the soup was hot,\" said")
        .endsWith("cancelled.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles.csv",
        "articles.parquet",
        "articles.jsonl.gz",
        "articles.jsonl.zst",
        "articles.zip",
        "semicolons-windows-1252.csv",
        "tabs-utf-16.tsv"
      })
  void recordsAreTheSameInEveryFormat(String name) {
    assertThat(whole(FORMATS.resolve(name)))
        .extracting(document -> document.without(Field.CHARSET))
        .containsExactlyElementsOf(lines());
  }

  @ParameterizedTest
  @ValueSource(strings = {"texts", "texts.zip"})
  void textsAreTheSameInFolderAndArchive(String name) {
    assertThat(whole(FORMATS.resolve(name)))
        .containsExactlyElementsOf(
            lines().stream()
                .map(document -> new Document(document.id(), document.text(), ImmutableMap.of()))
                .toList());
  }

  @ParameterizedTest
  @CsvSource({
    "articles.jsonl,",
    "articles.csv,",
    "articles.parquet,",
    "tabs-utf-16.tsv,UTF-16LE",
  })
  void theCharsetIsRecordedWhereItIsNotPlainUtf8(String name, String charset) {
    assertThat(whole(FORMATS.resolve(name)))
        .extracting(document -> document.field(Field.CHARSET))
        .containsOnly(Optional.ofNullable(charset));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "articles.csv",
        "articles.parquet",
        "articles.jsonl.gz",
        "articles.zip",
        "semicolons-windows-1252.csv",
        "tabs-utf-16.tsv"
      })
  void standardInputIsReadByItsContent(String name) throws IOException {
    try (InputStream in = Files.newInputStream(FORMATS.resolve(name))) {
      assertThat(InputReader.read(List.of("-"), in).documents())
          .extracting(document -> document.without(Field.CHARSET))
          .containsExactlyElementsOf(lines());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"articles.jsonl", "articles.csv", "articles.parquet", "articles.zip"})
  void whatIsFoundIsARecordAgain(String name) throws IOException {
    StringBuilder written = new StringBuilder();
    InputReader.read(
        List.of(FORMATS.resolve(name).toString()),
        InputStream.nullInputStream(),
        Reading.STANDARD,
        new Sink() {
          @Override
          public void accept(Found found) {
            written.append(new String(found.json(), StandardCharsets.UTF_8)).append('\n');
          }

          @Override
          public void reject(String location, String reason) {
            throw new AssertionError(location + ": " + reason);
          }
        });
    Path file = Files.writeString(folder.resolve("again.jsonl"), written);
    assertThat(whole(file)).isEqualTo(lines());
    if (name.endsWith(".jsonl")) {
      assertThat(file).hasSameTextualContentAs(FORMATS.resolve(name));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"records.jsonl", "records.csv", "records.tsv"})
  void fieldsGoByOtherNames(String name) throws IOException {
    String content =
        switch (name) {
          case "records.jsonl" -> "{\"guid\":\"a\",\"body\":\"One.\",\"text\":\"teaser\"}";
          case "records.csv" -> "guid,body,text\na,One.,teaser";
          default -> "guid\tbody\ttext\na\tOne.\tteaser";
        };
    Path file = Files.writeString(folder.resolve(name), content);
    FieldNames names = FieldNames.mapped(ImmutableMap.of("text", "body", "id", "guid"));
    Corpus corpus = read(file, new Reading(Optional.empty(), names, warning -> {}));
    assertThat(corpus.documents())
        .singleElement()
        .satisfies(document -> {
          assertThat(document.id()).isEqualTo("a");
          assertThat(document.text()).isEqualTo("One.");
          assertThat(Extra.of(document).orElseThrow().get("text").asString()).isEqualTo("teaser");
        });
  }

  private static Corpus read(Path file, Reading reading) {
    return InputReader.read(
        List.of(file.toString()), new ByteArrayInputStream(new byte[0]), reading);
  }

  @Test
  void aNameThatNoRecordHasIsWarnedOf() throws IOException {
    Path file = Files.writeString(folder.resolve("a.jsonl"), "{\"body\":\"One.\"}\n");
    StringBuilder warnings = new StringBuilder();
    FieldNames names = FieldNames.mapped(ImmutableMap.of("text", "body", "id", "guid"));
    read(file, new Reading(Optional.empty(), names, warnings::append));
    assertThat(warnings).hasToString("no record has a field guid, which --map names");
  }

  @Test
  void theGivenFormatOverrulesTheName() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "{ \"id\":\"a\",\"text\":\"One.\"}\n");
    assertThat(read(file, Reading.STANDARD).rejected()).hasSize(1);
    Reading lines = new Reading(Optional.of(Format.JSONL), FieldNames.STANDARD, warning -> {});
    assertThat(read(file, lines).documents()).extracting(Document::text).containsExactly("One.");
  }
}
