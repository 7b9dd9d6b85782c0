package news.stemma.app.ingest.markup;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import news.stemma.app.ingest.Sink;
import news.stemma.app.ingest.markup.page.Facts;
import news.stemma.app.ingest.markup.page.Prose;
import news.stemma.text.Field;
import org.jsoup.nodes.Element;

/// Reads the articles of IPTC's NewsML-G2: one item, or a message of many, each with its text
/// inline as NITF, XHTML or plain text. The n-th item of a file stands at `location:n`.
public final class NewsMlReader {
  private static final ImmutableSet<String> ITEMS =
      ImmutableSet.of(
          "newsitem", "packageitem", "conceptitem", "knowledgeitem", "planningitem", "catalogitem");

  private final Sink sink;

  public NewsMlReader(Sink sink) {
    this.sink = sink;
  }

  /// @param location path within the input
  public void read(InputStream in, String location) throws IOException {
    int number = 0;
    try {
      String xml = MarkupDecoder.decode(MarkupDecoder.bytes(in), Optional.empty());
      XmlElements items = new XmlElements(xml, ITEMS);
      for (Optional<Element> item = items.next(); item.isPresent(); item = items.next()) {
        number++;
        accept(item.get(), location + ":" + number);
      }
    } catch (NoArticleException e) {
      sink.reject(location + ":" + (number + 1), e.reason());
    }
  }

  private void accept(Element item, String at) {
    String text = text(item);
    if (!item.normalName().equals("newsitem")) {
      sink.reject(at, "a " + item.tagName() + ", which is no article");
    } else if (text.isBlank()) {
      sink.reject(at, "no text in it");
    } else {
      Optional<String> guid = Optional.of(item.attr("guid")).filter(id -> !id.isBlank());
      sink.accept(Records.found(at, guid, text, fields(item)));
    }
  }

  private static String text(Element item) {
    return XmlPath.all(item, "contentset", "inlinexml", "nitf")
        .map(NitfReader::text)
        .findFirst()
        .or(() -> XmlPath.first(item, "contentset", "inlinexml", "html", "body").map(Prose::of))
        .or(() -> XmlPath.first(item, "contentset", "inlinexml").map(Prose::of))
        .or(() -> XmlPath.first(item, "contentset", "inlinedata").map(NewsMlReader::plain))
        .orElse("");
  }

  private static String plain(Element data) {
    return data.wholeText().strip();
  }

  private static ImmutableMap<Field, String> fields(Element item) {
    Facts facts = new Facts();
    facts.put(Field.VERSION, item.attr("version"));
    facts.put(Field.HEADLINE, XmlPath.text(item, "contentmeta", "headline"));
    facts.put(Field.HEADLINE, XmlPath.text(item, "itemmeta", "title"));
    facts.putByline(XmlPath.text(item, "contentmeta", "by"));
    facts.putByline(
        XmlPath.all(item, "contentmeta", "creator")
            .map(NewsMlReader::name)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.joining(", ")));
    facts.put(Field.CREDIT, XmlPath.text(item, "contentmeta", "creditline"));
    facts.put(
        Field.CREDIT,
        XmlPath.first(item, "itemmeta", "provider").map(NewsMlReader::name).orElse(""));
    facts.put(Field.RIGHTS, XmlPath.text(item, "rightsinfo", "usageterms"));
    facts.put(Field.RIGHTS, XmlPath.text(item, "rightsinfo", "copyrightnotice"));
    facts.put(Field.LANG, XmlPath.attribute("tag", item, "contentmeta", "language"));
    facts.put(Field.LANG, item.attr("xml:lang"));
    facts.putPublished(XmlPath.text(item, "itemmeta", "versioncreated"), Facts.FEED);
    facts.putPublished(XmlPath.text(item, "itemmeta", "firstcreated"), Facts.FEED);
    facts.putEmbargo(XmlPath.text(item, "itemmeta", "embargoed"));
    facts.putStatus(code(XmlPath.attribute("qcode", item, "itemmeta", "pubstatus")));
    XmlPath.first(item, "contentset", "inlinexml", "nitf")
        .ifPresent(nitf -> facts.putAll(NitfReader.fields(nitf)));
    return facts.fields();
  }

  /// Of a party: its name, or the literal or code that stands for it.
  private static String name(Element party) {
    String name = XmlPath.text(party, "name");
    String literal = party.attr("literal");
    return !name.isEmpty() ? name : !literal.isEmpty() ? literal : code(party.attr("qcode"));
  }

  /// A qualified code without its scheme.
  private static String code(String qualified) {
    return qualified.substring(qualified.indexOf(':') + 1);
  }
}
