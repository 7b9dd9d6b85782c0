package news.stemma.app.ingest.markup;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import news.stemma.app.ingest.DecodedText;
import news.stemma.app.ingest.Sink;
import news.stemma.app.ingest.markup.page.Facts;
import news.stemma.app.ingest.markup.page.Prose;
import news.stemma.app.ingest.markup.page.Timestamps;
import news.stemma.text.Field;
import org.jsoup.nodes.Element;

/// Reads an article in IPTC's News Industry Text Format (NITF 3).
public final class NitfReader {
  private static final String BODY = "body.content";

  private final String id;
  private final Sink sink;

  /// @param id of an article that has none of its own
  public NitfReader(String id, Sink sink) {
    this.id = id;
    this.sink = sink;
  }

  /// @param location path within the input
  public void read(InputStream in, String location) throws IOException {
    try {
      DecodedText xml = MarkupDecoder.decode(in);
      Element nitf =
          new XmlElements(xml.text(), ImmutableSet.of("nitf"))
              .next()
              .orElseThrow(() -> new NoArticleException("XML without an element nitf"));
      String text = text(nitf);
      if (text.isEmpty()) {
        throw new NoArticleException(HtmlReader.NO_ARTICLE);
      }
      String own = XmlPath.attribute("id-string", nitf, "head", "docdata", "doc-id");
      Facts facts = facts(nitf);
      facts.put(Field.CHARSET, xml.charset().orElse(null));
      sink.accept(Articles.found(location, own.isBlank() ? id : own, text, facts));
    } catch (NoArticleException e) {
      sink.reject(location, e.reason());
    }
  }

  static String text(Element nitf) {
    return XmlPath.first(nitf, "body", BODY).map(Prose::of).orElse("");
  }

  static Facts facts(Element nitf) {
    Facts facts = new Facts();
    facts.put(Field.HEADLINE, XmlPath.text(nitf, "body", "body.head", "hedline", "hl1"));
    facts.put(Field.HEADLINE, XmlPath.text(nitf, "head", "title"));
    facts.putByline(XmlPath.text(nitf, "body", "body.head", "byline"));
    facts.put(Field.CREDIT, XmlPath.text(nitf, "body", "body.head", "distributor"));
    facts.put(Field.CREDIT, XmlPath.attribute("regsrc", nitf, "head", "docdata", "doc-id"));
    facts.put(Field.OUTLET, XmlPath.attribute("name", nitf, "head", "pubdata"));
    facts.put(Field.RIGHTS, XmlPath.text(nitf, "body", "body.head", "rights"));
    facts.put(
        Field.RIGHTS, XmlPath.attribute("limitations", nitf, "head", "docdata", "doc.rights"));
    facts.put(Field.RIGHTS, copyright(nitf));
    facts.put(Field.VERSION, XmlPath.attribute("version", nitf, "head", "docdata", "du-key"));
    facts.put(Field.LANG, nitf.attr("xml:lang"));
    facts.put(Field.LANG, XmlPath.attribute("xml:lang", nitf, "body"));
    String issued = XmlPath.attribute("norm", nitf, "head", "docdata", "date.issue");
    facts.putPublished(issued, Facts.FEED);
    String status = XmlPath.attribute("management-status", nitf, "head", "docdata");
    facts.putStatus(status);
    String release = XmlPath.attribute("norm", nitf, "head", "docdata", "date.release");
    if (status.equals("embargoed") || Timestamps.isLater(release, issued)) {
      facts.putEmbargo(release);
    }
    return facts;
  }

  private static String copyright(Element nitf) {
    return XmlPath.first(nitf, "head", "docdata", "doc.copyright")
        .map(element -> "© " + element.attr("year") + " " + element.attr("holder"))
        .orElse("");
  }
}
