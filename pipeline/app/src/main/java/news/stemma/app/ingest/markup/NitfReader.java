package news.stemma.app.ingest.markup;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import news.stemma.app.ingest.Sink;
import news.stemma.app.ingest.markup.page.Facts;
import news.stemma.app.ingest.markup.page.Prose;
import news.stemma.app.ingest.markup.page.Timestamps;
import news.stemma.text.Field;
import org.jsoup.nodes.Element;

/// Reads an article in IPTC's News Industry Text Format (NITF 3).
public final class NitfReader {
  private static final String BODY = "body.content";

  private final Sink sink;

  public NitfReader(Sink sink) {
    this.sink = sink;
  }

  /// @param location path within the input, which is the id of an article without one
  public void read(InputStream in, String location) throws IOException {
    try {
      String xml = MarkupDecoder.decode(MarkupDecoder.bytes(in), Optional.empty());
      Optional<Element> nitf = new XmlElements(xml, ImmutableSet.of("nitf")).next();
      if (nitf.isEmpty()) {
        throw new NoArticleException("XML without an element nitf");
      }
      accept(nitf.get(), location);
    } catch (NoArticleException e) {
      sink.reject(location, e.reason());
    }
  }

  private void accept(Element nitf, String location) throws NoArticleException {
    String text = text(nitf);
    if (text.isEmpty()) {
      throw new NoArticleException(HtmlReader.NO_ARTICLE);
    }
    String id = XmlPath.attribute("id-string", nitf, "head", "docdata", "doc-id");
    sink.accept(
        Records.found(
            location,
            id.isBlank() ? Records.pathId(location) : Optional.of(id),
            text,
            fields(nitf)));
  }

  static String text(Element nitf) {
    return XmlPath.first(nitf, "body", BODY).map(Prose::of).orElse("");
  }

  static ImmutableMap<Field, String> fields(Element nitf) {
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
    return facts.fields();
  }

  private static String copyright(Element nitf) {
    return XmlPath.first(nitf, "head", "docdata", "doc.copyright")
        .map(element -> "© " + element.attr("year") + " " + element.attr("holder"))
        .orElse("");
  }
}
