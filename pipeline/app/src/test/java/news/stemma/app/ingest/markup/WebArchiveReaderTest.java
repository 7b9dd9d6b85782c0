package news.stemma.app.ingest.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.primitives.Bytes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class WebArchiveReaderTest {
  private final Gathered gathered = new Gathered();

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static String page(String story) {
    return "<html><head><title>A</title></head><body><nav><a href=/>Home</a></nav><h1>Headline</h1><p>"
        + story
        + " was read again and again by everybody in the village, from the mayor to the boy who"
        + " minds the geese, until nobody could say who had told it first.</p></body></html>";
  }

  private static byte[] record(String type, String id, String contentType, byte[] block) {
    String head =
        "WARC/1.0\r\nWARC-Type: "
            + type
            + "\r\nWARC-Record-ID: <urn:uuid:"
            + id
            + ">\r\nWARC-Date: 2026-03-04T09:10:11Z\r\nWARC-Target-URI: https://a.example/"
            + id
            + "\r\nContent-Type: "
            + contentType
            + "\r\nContent-Length: "
            + block.length
            + "\r\n\r\n";
    return Bytes.concat(bytes(head), block, bytes("\r\n\r\n"));
  }

  private static byte[] response(String id, String headers, byte[] body) {
    return record(
        "response",
        id,
        "application/http; msgtype=response",
        Bytes.concat(bytes("HTTP/1.1 " + headers + "\r\n\r\n"), body));
  }

  private static byte[] html(String id, String story) {
    return response(id, "200 OK\r\nContent-Type: text/html; charset=UTF-8", bytes(page(story)));
  }

  private static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }

  private static byte[] members(byte[]... records) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] record : records) {
      all.write(packed(record));
    }
    return all.toByteArray();
  }

  private void read(byte[]... parts) {
    new WebArchiveReader(gathered).read(new ByteArrayInputStream(Bytes.concat(parts)), "w.warc.gz");
  }

  private void checkIds(String... ids) {
    assertThat(gathered.documents)
        .extracting(Document::id)
        .containsExactly(Arrays.stream(ids).map(id -> "urn:uuid:" + id).toArray(String[]::new));
  }

  @Test
  void pagesThatWereAnsweredWith200AreArticles() throws IOException {
    read(members(html("1", "The tale of Orrin")));
    assertThat(gathered.describe())
        .isEqualTo(
            """
            ID: urn:uuid:1
            URL: https://a.example/1
            PUBLISHED: 2026-03-04T09:10:11Z
            PUBLISHED_FROM: archive
            OBSERVED: 2026-03-04T09:10:11Z
            HEADLINE: Headline

            The tale of Orrin was read again and again by everybody in the village, from the \
            mayor to the boy who minds the geese, until nobody could say who had told it first.\
            """);
  }

  @Test
  void aPagesOwnTimeGoesBeforeTheArchives() throws IOException {
    String page =
        page("A tale").replace("<h1>", "<time datetime=2026-03-01T00:00:00Z>1 March</time><h1>");
    read(members(response("1", "200 OK\r\nContent-Type: text/html", bytes(page))));
    assertThat(gathered.documents.getFirst().fields())
        .containsEntry(Field.PUBLISHED, "2026-03-01T00:00:00Z")
        .containsEntry(Field.PUBLISHED_FROM, "page")
        .containsEntry(Field.OBSERVED, "2026-03-04T09:10:11Z");
  }

  @Test
  void whatIsNoPageIsNeitherArticleNorRejected() throws IOException {
    read(
        members(
            record("warcinfo", "i", "application/warc-fields", bytes("software: x\r\n")),
            record(
                "request",
                "q",
                "application/http; msgtype=request",
                bytes("GET / HTTP/1.1\r\n\r\n")),
            response("404", "404 Not Found\r\nContent-Type: text/html", bytes(page("Nothing"))),
            response("301", "301 Moved\r\nLocation: /x", new byte[0]),
            response("png", "200 OK\r\nContent-Type: image/png", new byte[] {0, 1, 2}),
            record("response", "dns", "text/dns", bytes("20260304\r\na.example. 1 IN A 1.2.3.4")),
            record("metadata", "m", "application/warc-fields", bytes("a: b\r\n")),
            html("1", "The tale")));
    checkIds("1");
    assertThat(gathered.rejected).isEmpty();
  }

  @Test
  void aPageWithoutAnArticleIsRejectedAtItsOffset() throws IOException {
    byte[] first = packed(html("1", "The tale"));
    byte[] empty =
        packed(response("2", "200 OK\r\nContent-Type: text/html", bytes("<script>go()</script>")));
    read(first, empty, packed(html("3", "Another tale")));
    checkIds("1", "3");
    assertThat(gathered.rejected)
        .containsExactly("w.warc.gz:" + first.length + " no article text found");
  }

  @Test
  void encodingsOfHttpAreUndone() throws IOException {
    byte[] page = bytes(page("The tale"));
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    try (OutputStream out = new DeflaterOutputStream(deflated)) {
      out.write(page);
    }
    String type = "200 OK\r\nContent-Type: text/html\r\n";
    byte[] chunked =
        Bytes.concat(
            bytes("10\r\n"),
            Arrays.copyOf(page, 16),
            bytes("\r\n" + Integer.toHexString(page.length - 16) + "\r\n"),
            Arrays.copyOfRange(page, 16, page.length),
            bytes("\r\n0\r\n\r\n"));
    read(
        members(
            response("gzip", type + "Content-Encoding: gzip", packed(page)),
            response("undone", type + "Content-Encoding: gzip", page),
            response("deflate", type + "Content-Encoding: deflate", deflated.toByteArray()),
            response("chunked", type + "Transfer-Encoding: chunked", chunked),
            response("br", type + "Content-Encoding: br", page)));
    checkIds("gzip", "undone", "deflate", "chunked");
    assertThat(gathered.documents)
        .extracting(Document::text)
        .containsOnly(gathered.documents.getFirst().text());
    assertThat(gathered.rejected)
        .singleElement()
        .asString()
        .endsWith(" Content-Encoding br, which can't be read");
  }

  @Test
  void aBodyThatIsCutOffWithinAWholeRecordIsRejectedAlone() throws IOException {
    byte[] body = packed(bytes(page("The tale")));
    read(
        members(
            response(
                "1",
                "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
                Arrays.copyOf(body, body.length / 2)),
            html("2", "Another tale")));
    checkIds("2");
    assertThat(gathered.rejected)
        .singleElement()
        .asString()
        .startsWith("w.warc.gz:0 a broken answer of HTTP");
  }

  @Test
  void anArchiveThatIsCutOffAnywhereIsReadUpToThere() throws IOException {
    byte[] whole = members(html("1", "The tale"), html("2", "Another tale"));
    int first = packed(html("1", "The tale")).length;
    byte[] last = packed(html("3", "The last tale"));
    for (int kept = 1; kept < last.length; kept += 7) {
      gathered.documents.clear();
      gathered.rejected.clear();
      read(whole, Arrays.copyOf(last, kept));
      checkIds("1", "2");
      assertThat(gathered.rejected)
          .as("%s bytes kept", kept)
          .containsExactly("w.warc.gz:" + whole.length + " a broken or cut-off WARC record");
    }
    assertThat(first).isPositive();
  }

  @Test
  void readingGoesOnBehindABrokenMember() throws IOException {
    byte[] first = packed(html("1", "The tale"));
    byte[] cut = Arrays.copyOf(packed(html("2", "A tale that was cut off")), 200);
    byte[] noise = packed(html("3", "A tale with noise"));
    Arrays.fill(noise, 40, 80, (byte) 0x55);
    byte[] fourth = packed(html("4", "The fourth tale"));
    read(first, cut, fourth, noise, packed(html("5", "The fifth tale")));
    checkIds("1", "4", "5");
    assertThat(gathered.rejected)
        .containsExactly(
            "w.warc.gz:" + first.length + " a broken or cut-off WARC record",
            "w.warc.gz:"
                + (first.length + cut.length + fourth.length)
                + " a broken or cut-off WARC record");
  }

  @Test
  void anArchiveThatIsNotPackedIsReadTheSame() {
    byte[] first = html("1", "The tale");
    byte[] cut = Arrays.copyOf(html("2", "A tale that was cut off"), 400);
    read(first, cut, html("3", "The third tale"), html("4", "The fourth tale"));
    assertThat(gathered.documents)
        .extracting(Document::id)
        .startsWith("urn:uuid:1")
        .endsWith("urn:uuid:4");
    assertThat(gathered.rejected)
        .containsExactly("w.warc.gz:" + first.length + " a broken or cut-off WARC record");
  }

  @Test
  void aPageThatTheCrawlerCutOffIsRejected() throws IOException {
    String record = new String(html("1", "The tale"), StandardCharsets.UTF_8);
    read(packed(bytes(record.replace("WARC-Date", "WARC-Truncated: length\r\nWARC-Date"))));
    assertThat(gathered.describe())
        .isEqualTo("w.warc.gz:0 a page that the crawler cut off (length)");
  }

  @Test
  void aBombWithinAPageIsRejectedAndTheRestRead() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bomb)) {
      byte[] blanks = new byte[1 << 20];
      Arrays.fill(blanks, (byte) ' ');
      for (int i = 0; i < 65; i++) {
        out.write(blanks);
      }
    }
    read(
        members(
            response(
                "bomb",
                "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip",
                bomb.toByteArray()),
            html("2", "Another tale")));
    checkIds("2");
    assertThat(gathered.rejected).containsExactly("w.warc.gz:0 more than 64 MB");
  }

  @Test
  void aStreamThatFailsIsReadUpToThere() throws IOException {
    byte[] whole = members(html("1", "The tale"));
    InputStream failing =
        new InputStream() {
          private int at;

          @Override
          public int read() throws IOException {
            if (at == whole.length) {
              throw new IOException("the disk is gone");
            }
            return whole[at++] & 0xFF;
          }
        };
    new WebArchiveReader(gathered).read(failing, "w.warc.gz");
    checkIds("1");
  }

  @Test
  void thousandsOfMembersAreReadOneByOne() throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int i = 0; i < 3_000; i++) {
      all.write(packed(html("" + i, "Tale number " + i)));
    }
    read(all.toByteArray());
    assertThat(gathered.documents).hasSize(3_000);
    assertThat(gathered.rejected).isEmpty();
  }
}
