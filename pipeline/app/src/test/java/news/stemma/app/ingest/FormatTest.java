package news.stemma.app.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class FormatTest {
  private static void check(String name, String head, Format... expected) {
    byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
    String extension = Place.of(name, java.util.Optional.empty()).extension();
    assertThat(Format.of(bytes, extension, FieldNames.STANDARD).stream())
        .as(head)
        .containsExactly(expected);
  }

  @Test
  void theContentTells() {
    check("-", "A plain text, with commas, and a text.", Format.TEXT);
    check("-", "<Names in brackets> may begin a text.", Format.TEXT);
    check("-", "", Format.TEXT);
    check("-", "{\"id\": 1, \"text\": \"One.\"}", Format.JSONL);
    check("-", "id,source,text\n1,2,3", Format.CSV);
    check("-", "\"id\";\"text\"\r\n", Format.CSV);
    check("a.txt.gz", "PAR1\u0015", Format.PARQUET);
    check("a.gz", "WARC/1.0\r\n", Format.WARC);
    check("-", "{\"uri\": \"urn:a\", \"versioncreated\": \"2026-03-01T09:30:00Z\"}", Format.NINJS);
    check("-", " <!doctype HTML><title>", Format.HTML);
    check("-", "<?xml version=\"1.0\"?>\n<!-- a --><rss version=\"2.0\">", Format.FEED);
    check("a.xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\">", Format.FEED);
    check("-", "<!DOCTYPE nitf SYSTEM \"nitf.dtd\" [<!ENTITY a \">\">]><nitf>", Format.NITF);
    check("-", "<?xml version='1.0'?><newsMessage xmlns='a'>", Format.NEWSML);
  }

  @Test
  void theNameTellsWhereTheContentDoesNot() {
    check("a.ndjson", "{ \"text\": 1 }", Format.JSONL);
    check("a.tsv.zst", "guid\tbody", Format.CSV);
    check("a.html", "<p>One.", Format.HTML);
  }

  @Test
  void otherJsonAndXmlAreNothing() {
    check("-", "[ {\"text\": 1} ]");
    check("a.json", "\"One.\"");
    check("-", "<?xml version=\"1.0\"?><inventory>");
  }

  @Test
  void commentsWithoutEndDontHoldUp() {
    check("-", "<!-- -->".repeat(500) + "<", Format.TEXT);
  }
}
