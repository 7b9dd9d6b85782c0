package news.stemma.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import news.stemma.app.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FormatSamplesTest {
  private static final Path SAMPLES = Repository.ROOT.resolve("testdata/formats/markup");

  private static void check(String head, Format expected) {
    assertThat(of(head.getBytes(StandardCharsets.UTF_8))).contains(expected);
  }

  private static Optional<Format> of(byte[] head) {
    return Format.of(head, "", FieldNames.STANDARD);
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
  void aFilesFirstBytesTellItsFormat(String name, Format expected) throws IOException {
    byte[] bytes = Files.readAllBytes(SAMPLES.resolve(name));
    assertThat(of(Arrays.copyOf(bytes, Math.min(bytes.length, 4096)))).contains(expected);
  }

  @Test
  void whatStandsBeforeTheRootIsPassedOver() {
    check(
        "\uFEFF\n<?xml version='1.0'?>\n<!-- <rss> --><!DOCTYPE nitf [<!ENTITY a 'b'>]>\n<nitf>",
        Format.NITF);
    check("<?xml version='1.0'?><!DOCTYPE html PUBLIC 'x' 'y'><html>", Format.HTML);
    check("<rdf:RDF xmlns='x'>", Format.FEED);
    check("<nar:newsItem guid='x'>", Format.NEWSML);
  }

  @Test
  void archivesAreKnownPackedOrNot() throws IOException {
    check("WARC/1.0\r\nWARC-Type: warcinfo", Format.WARC);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write("WARC/1.1\r\n".getBytes(StandardCharsets.UTF_8));
    }
    assertThat(of(packed.toByteArray())).contains(Format.WARC);
  }

  @Test
  void otherFilesAreTextOrRecordsOrNothing() {
    check("A text about <html> and its history.", Format.TEXT);
    check("{\"id\": \"a\", \"uri\": \"b\", \"text\": \"c\"}", Format.JSONL);
    check("id,text\na,\"A text.\"", Format.CSV);
    assertThat(of("<?xml version='1.0'?><svg>".getBytes(StandardCharsets.UTF_8))).isEmpty();
    assertThat(of("[{\"a\": 1}]".getBytes(StandardCharsets.UTF_8))).isEmpty();
  }
}
