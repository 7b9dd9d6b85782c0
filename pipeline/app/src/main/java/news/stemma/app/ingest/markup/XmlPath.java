package news.stemma.app.ingest.markup;

import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// Ways down a tree of XML, by names in lower case.
final class XmlPath {
  private XmlPath() {}

  /// All that stand at the end of a path from an element down.
  static Stream<Element> all(Element from, String... names) {
    Stream<Element> at = Stream.of(from);
    for (String name : names) {
      at =
          at.flatMap(element ->
              element.children().stream().filter(child -> child.normalName().equals(name)));
    }
    return at;
  }

  static Optional<Element> first(Element from, String... names) {
    return all(from, names).findFirst();
  }

  /// The text of the first; empty where there is none.
  static String text(Element from, String... names) {
    return first(from, names).map(Element::text).orElse("");
  }

  /// An attribute of the first; empty where there is none.
  static String attribute(String attribute, Element from, String... names) {
    return first(from, names).map(element -> element.attr(attribute)).orElse("");
  }
}
