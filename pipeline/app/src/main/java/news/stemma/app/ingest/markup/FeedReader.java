package news.stemma.app.ingest.markup;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import news.stemma.app.ingest.Sink;
import news.stemma.app.ingest.markup.page.Facts;
import news.stemma.app.ingest.markup.page.Prose;
import news.stemma.text.Field;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// Reads the articles of a feed, RSS or Atom, that come with their full text. The n-th item of a
/// file stands at `location:n`; one with nothing but a teaser is rejected.
public final class FeedReader {
  /// A description with fewer words is a teaser.
  private static final int FULL_TEXT_WORDS = 100;

  /// What a publishing system puts behind each text.
  private static final Pattern POST_LINE =
      Pattern.compile("\\n\\nThe post .{1,300} appeared first on .{1,100}$");

  private static final Pattern NAME_OF_ADDRESS = Pattern.compile(".*@.*\\((.+)\\)\\s*");

  private final Sink sink;
  private String outlet = "";
  private String lang = "";

  public FeedReader(Sink sink) {
    this.sink = sink;
  }

  /// @param location path within the input
  public void read(InputStream in, String location) throws IOException {
    outlet = "";
    lang = "";
    int number = 0;
    try {
      String xml = MarkupDecoder.decode(MarkupDecoder.bytes(in), Optional.empty());
      XmlElements elements =
          new XmlElements(xml, ImmutableSet.of("item", "entry", "title", "language"));
      for (Optional<Element> next = elements.next(); next.isPresent(); next = elements.next()) {
        Element element = next.get();
        switch (element.normalName()) {
          case "title" -> outlet = outlet.isEmpty() ? element.text() : outlet;
          case "language" -> lang = element.text();
          default -> {
            number++;
            accept(element, location + ":" + number);
          }
        }
      }
    } catch (NoArticleException e) {
      sink.reject(location + ":" + (number + 1), e.reason());
    }
  }

  private void accept(Element item, String at) {
    Optional<String> text = fullText(item);
    if (text.isEmpty()) {
      sink.reject(at, "only a teaser, not the full text");
    } else {
      ImmutableMap<Field, String> fields = fields(item);
      sink.accept(Records.found(at, id(item, fields), text.get(), fields));
    }
  }

  private static Optional<String> fullText(Element item) {
    return XmlPath.first(item, "content:encoded")
        .or(() -> XmlPath.first(item, "content"))
        .map(FeedReader::text)
        .filter(text -> !text.isBlank() && !Prose.isCutOff(text))
        .or(() ->
            XmlPath.first(item, "description")
                .or(() -> XmlPath.first(item, "summary"))
                .map(FeedReader::text)
                .filter(
                    text -> text.split("\\s+").length >= FULL_TEXT_WORDS && !Prose.isCutOff(text)));
  }

  private static String text(Element content) {
    String text =
        content.childrenSize() > 0 ? Prose.ofArticle(content) : textOf(content.wholeText());
    return POST_LINE.matcher(text).replaceFirst("");
  }

  private static String textOf(String content) {
    return content.contains("<")
        ? Prose.ofArticle(Jsoup.parseBodyFragment(content).body())
        : Parser.unescapeEntities(content, false).strip();
  }

  /// Of the feed's own id, if it is unique beyond the feed.
  private static Optional<String> id(Element item, ImmutableMap<Field, String> fields) {
    String own = XmlPath.text(item, "guid");
    String id = own.isEmpty() ? XmlPath.text(item, "id") : own;
    return id.contains(":") || (!id.isEmpty() && !fields.containsKey(Field.URL))
        ? Optional.of(id)
        : Optional.empty();
  }

  private ImmutableMap<Field, String> fields(Element item) {
    Facts facts = new Facts();
    facts.put(Field.URL, link(item));
    facts.put(Field.HEADLINE, Jsoup.parseBodyFragment(XmlPath.text(item, "title")).text());
    facts.putByline(XmlPath.text(item, "dc:creator"));
    facts.putByline(XmlPath.text(item, "author", "name"));
    facts.putByline(author(item));
    facts.put(Field.CREDIT, XmlPath.text(item, "source", "title"));
    facts.put(Field.CREDIT, XmlPath.text(item, "source"));
    facts.put(Field.OUTLET, outlet);
    facts.put(Field.RIGHTS, XmlPath.text(item, "rights"));
    facts.put(Field.RIGHTS, XmlPath.text(item, "dc:rights"));
    facts.put(Field.LANG, item.attr("xml:lang"));
    facts.put(Field.LANG, lang);
    for (String time : new String[] {"pubdate", "published", "dc:date", "updated"}) {
      facts.putPublished(XmlPath.text(item, time), Facts.FEED);
    }
    return facts.fields();
  }

  /// RSS has the address as text; Atom as an attribute, one of them of the page itself.
  private static String link(Element item) {
    String plain = XmlPath.text(item, "link");
    return plain.isEmpty()
        ? XmlPath.all(item, "link")
            .filter(link -> !link.hasAttr("rel") || link.attr("rel").equals("alternate"))
            .map(link -> link.attr("href"))
            .findFirst()
            .orElse("")
        : plain;
  }

  /// RSS gives an address of electronic mail, with a name in parentheses; the address is no byline.
  private static String author(Element item) {
    String author = XmlPath.text(item, "author");
    Matcher named = NAME_OF_ADDRESS.matcher(author);
    return named.matches() ? named.group(1) : author.contains("@") ? "" : author;
  }
}
