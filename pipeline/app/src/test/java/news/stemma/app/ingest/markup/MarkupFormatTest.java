package news.stemma.app.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;
import news.stemma.app.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MarkupFormatTest {
  private static final Path SAMPLES = Repository.ROOT.resolve("testdata/formats/markup");

  private static void check(String head, MarkupFormat expected) {
    assertThat(MarkupFormat.of(head.getBytes(StandardCharsets.UTF_8))).contains(expected);
  }

  private static void checkNone(String head) {
    assertThat(MarkupFormat.of(head.getBytes(StandardCharsets.UTF_8))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "semantic.html, HTML",
    "tables.html, HTML",
    "dispatch.nitf.xml, NITF",
    "message.newsml.xml, NEWSML",
    "item.ninjs1.json, NINJS",
    "items.ninjs.json, NINJS",
    "feed.rss.xml, FEED",
    "feed.atom.xml, FEED"
  })
  void aFilesFirstBytesTellItsFormat(String name, MarkupFormat expected) throws IOException {
    byte[] bytes = Files.readAllBytes(SAMPLES.resolve(name));
    assertThat(MarkupFormat.of(Arrays.copyOf(bytes, Math.min(bytes.length, MarkupFormat.HEAD))))
        .contains(expected);
  }

  @Test
  void whatStandsBeforeTheRootIsPassedOver() {
    check(
        "\uFEFF\n<?xml version='1.0'?>\n<!-- <rss> --><!DOCTYPE nitf [<!ENTITY a 'b'>]>\n<nitf>",
        MarkupFormat.NITF);
    check("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><html>", MarkupFormat.HTML);
    check("<rdf:RDF xmlns='x'>", MarkupFormat.FEED);
    check("<nar:newsItem guid='x'>", MarkupFormat.NEWSML);
  }

  @Test
  void archivesAreKnownPackedOrNot() throws IOException {
    check("WARC/1.0\r\nWARC-Type: warcinfo", MarkupFormat.WARC);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("WARC/1.1\r\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(MarkupFormat.of(packed.toByteArray())).contains(MarkupFormat.WARC);
  }

  @Test
  void otherFilesAreNone() {
    checkNone("");
    checkNone("A text about <html> and its history.");
    checkNone("{\"id\": \"a\", \"uri\": \"b\", \"text\": \"c\"}");
    checkNone("<?xml version='1.0'?><svg>");
    checkNone("\u001F\u008B");
  }
}
