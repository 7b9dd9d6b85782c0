package news.stemma.app.ingest.markup;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import news.stemma.app.ingest.Sink;
import news.stemma.app.ingest.markup.page.Facts;
import news.stemma.app.ingest.markup.page.Prose;
import news.stemma.text.Field;
import org.jsoup.Jsoup;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MappingIterator;
import tools.jackson.databind.json.JsonMapper;

/// Reads the articles of IPTC's News in JSON, versions 1 to 3: one item, an array of them, or one
/// after the other. The n-th item of a file stands at `location:n`.
public final class NinjsReader {
  private final Sink sink;

  public NinjsReader(Sink sink) {
    this.sink = sink;
  }

  /// @param location path within the input
  public void read(InputStream in, String location) throws IOException {
    int number = 1;
    try (MappingIterator<JsonNode> items =
        JsonMapper.shared().readerFor(JsonNode.class).readValues(in)) {
      while (items.hasNextValue()) {
        accept(items.nextValue(), location + ":" + number);
        number++;
      }
    } catch (JacksonException e) {
      sink.reject(location + ":" + number, "no JSON that can be read");
    }
  }

  private void accept(JsonNode node, String at) {
    if (!node.isObject()) {
      sink.reject(at, "no JSON object");
      return;
    }
    Item item = new Item(node);
    String type = item.string("type").orElse("text");
    String text = item.body().orElse("");
    if (!type.equals("text")) {
      sink.reject(at, "an item of type " + type + ", which is no article");
    } else if (text.isBlank()) {
      sink.reject(at, "no text in it");
    } else {
      sink.accept(Records.found(at, item.string("uri"), text, item.fields()));
    }
  }

  /// An item's properties by their names in lower case: versions 3 have capitals within them.
  private static final class Item {
    private final TreeMap<String, JsonNode> properties = new TreeMap<>();

    Item(JsonNode object) {
      object
          .properties()
          .forEach(property ->
              properties.put(property.getKey().toLowerCase(Locale.ROOT), property.getValue()));
    }

    Optional<String> string(String name) {
      return Optional.ofNullable(properties.get(name))
          .filter(value -> value.isString() || value.isNumber())
          .map(JsonNode::asString)
          .filter(value -> !value.isBlank());
    }

    /// The parts of a list of objects, that of role `main` first, then the others as they come.
    private Stream<Item> parts(String name) {
      return Optional.ofNullable(properties.get(name)).stream()
          .flatMap(JsonNode::valueStream)
          .filter(JsonNode::isObject)
          .map(Item::new)
          .sorted(Comparator.comparing(part -> !part.string("role").equals(Optional.of("main"))));
    }

    /// Versions 2 and 3 have `bodies`, versions 1 have `body_text`, `body_xhtml`, `body_html`.
    Optional<String> body() {
      return parts("bodies")
          .flatMap(body -> body.text().stream())
          .findFirst()
          .or(() -> string("body_text").map(String::strip))
          .or(() -> string("body_xhtml").map(NinjsReader::textOf))
          .or(() -> string("body_html").map(NinjsReader::textOf));
    }

    private Optional<String> text() {
      boolean html = string("contenttype").filter(type -> type.contains("html")).isPresent();
      return string("value").map(value -> html ? textOf(value) : value.strip());
    }

    private Optional<String> firstOf(String name) {
      return parts(name).flatMap(part -> part.string("value").stream()).findFirst();
    }

    ImmutableMap<Field, String> fields() {
      Facts facts = new Facts();
      facts.put(Field.VERSION, string("version").orElse(""));
      facts.put(Field.HEADLINE, firstOf("headlines").or(() -> string("headline")).orElse(""));
      facts.put(Field.HEADLINE, string("title").orElse(""));
      facts.putByline(string("byline").or(() -> string("by")).orElse(""));
      facts.put(Field.CREDIT, string("creditline").orElse(""));
      facts.put(Field.CREDIT, provider().orElse(""));
      facts.put(Field.LANG, string("language").orElse(""));
      facts.put(Field.RIGHTS, string("usageterms").orElse(""));
      facts.put(Field.RIGHTS, string("copyrightnotice").orElse(""));
      Optional.ofNullable(properties.get("rightsinfo"))
          .map(Item::new)
          .ifPresent(rights -> {
            facts.put(Field.RIGHTS, rights.string("usageterms").orElse(""));
            facts.put(Field.RIGHTS, rights.string("encodedrights").orElse(""));
            facts.put(Field.RIGHTS, rights.string("linkedrights").orElse(""));
          });
      facts.putPublished(string("versioncreated").orElse(""), Facts.FEED);
      facts.putPublished(string("firstcreated").orElse(""), Facts.FEED);
      facts.putEmbargo(string("embargoed").orElse(""));
      facts.putStatus(string("pubstatus").orElse(""));
      string("uri")
          .filter(uri -> uri.startsWith("http"))
          .ifPresent(uri -> facts.put(Field.URL, uri));
      return facts.fields();
    }

    /// Whom it comes from, as versions since 1.3 say.
    private Optional<String> provider() {
      return parts("infosources").flatMap(source -> source.string("name").stream()).findFirst();
    }
  }

  private static String textOf(String html) {
    return Prose.of(Jsoup.parseBodyFragment(html).body());
  }
}
