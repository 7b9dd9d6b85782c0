package news.stemma.app.ingest.markup;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.StringReader;
import java.util.Optional;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/// The wanted elements of an XML text one after the other, each with all that it holds, as trees of
/// the kind that pages are.
///
/// Names are local ones, but for elements of the modules that feeds take: these keep the prefix
/// that is usual for them. A document type is passed over: nothing that it names is opened, and no
/// entity that it declares is known. The names of characters in HTML (`&nbsp;`) are, for NITF has
/// them.
final class XmlElements {
  /// Elements within one another, at most.
  private static final int MAX_DEPTH = 1_000;

  private static final ImmutableMap<String, String> PREFIXES =
      ImmutableMap.of(
          "http://purl.org/rss/1.0/modules/content/", "content:",
          "http://purl.org/dc/elements/1.1/", "dc:",
          "http://purl.org/dc/terms/", "dc:");

  /// Where an element of a foreign vocabulary has a name that feeds have too.
  private static final ImmutableSet<String> NATIVE =
      ImmutableSet.of(
          "", "http://www.w3.org/2005/Atom", "http://purl.org/rss/1.0/", Parser.NamespaceHtml);

  private final XMLStreamReader reader;
  private final ImmutableSet<String> wanted;

  /// @param wanted names in lower case; what stands within a wanted element is no further one
  XmlElements(String xml, ImmutableSet<String> wanted) throws NoArticleException {
    this.wanted = wanted;
    try {
      this.reader = factory().createXMLStreamReader(new StringReader(xml));
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    return factory;
  }

  private static NoArticleException broken(XMLStreamException e) {
    return e.getLocation() == null
        ? new NoArticleException("broken XML")
        : new NoArticleException("broken XML at line " + e.getLocation().getLineNumber());
  }

  /// The next wanted element; empty at the end.
  Optional<Element> next() throws NoArticleException {
    try {
      while (reader.hasNext()) {
        if (reader.next() == XMLStreamConstants.START_ELEMENT) {
          Element element = element();
          if (wanted.contains(element.normalName())) {
            readInto(element);
            return Optional.of(element);
          }
        }
      }
      return Optional.empty();
    } catch (XMLStreamException e) {
      throw broken(e);
    }
  }

  /// Reads up to the element's end.
  private void readInto(Element root) throws XMLStreamException, NoArticleException {
    Element at = root;
    int depth = 1;
    while (depth > 0) {
      switch (reader.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > MAX_DEPTH) {
            throw new NoArticleException("XML of more than " + MAX_DEPTH + " levels");
          }
          Element child = element();
          at.appendChild(child);
          at = child;
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          at = depth > 0 ? parent(at) : at;
        }
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
            at.appendChild(new TextNode(reader.getText()));
        case XMLStreamConstants.ENTITY_REFERENCE ->
            at.appendChild(new TextNode(character(reader.getLocalName())));
        default -> {}
      }
    }
  }

  private static Element parent(Element element) {
    Element parent = element.parent();
    if (parent == null) {
      throw new IllegalStateException("<" + element.normalName() + "> stands in no element");
    }
    return parent;
  }

  private static String character(String name) throws NoArticleException {
    String character = Entities.getByName(name);
    if (character.isEmpty()) {
      throw new NoArticleException("XML with an entity of its own, &" + name + ";");
    }
    return character;
  }

  private Element element() {
    Element element = new Element(name(), "");
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      String prefix = "xml".equals(reader.getAttributePrefix(i)) ? "xml:" : "";
      element.attr(prefix + reader.getAttributeLocalName(i), reader.getAttributeValue(i));
    }
    return element;
  }

  private String name() {
    String namespace = Optional.ofNullable(reader.getNamespaceURI()).orElse("");
    String prefix = Optional.ofNullable(reader.getPrefix()).orElse("");
    String usual = PREFIXES.get(namespace);
    if (usual != null) {
      return usual + reader.getLocalName();
    }
    boolean foreign = !prefix.isEmpty() && !NATIVE.contains(namespace) && !isIptc(namespace);
    return foreign ? prefix + ":" + reader.getLocalName() : reader.getLocalName();
  }

  private static boolean isIptc(String namespace) {
    return namespace.startsWith("http://iptc.org/std/");
  }
}
