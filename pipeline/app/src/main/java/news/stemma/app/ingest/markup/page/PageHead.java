package news.stemma.app.ingest.markup.page;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import news.stemma.text.Field;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// What a page says of its article outside of the text, gathered in one walk.
final class PageHead implements NodeVisitor {
  /// A byline in the page has fewer letters.
  private static final int BYLINE_LETTERS = 100;

  private final Map<String, String> meta = new HashMap<>();
  private final Map<String, String> items = new HashMap<>();
  private final List<String> scripts = new ArrayList<>();
  private @Nullable String canonical;
  private @Nullable String heading;
  private @Nullable String time;
  private @Nullable String byline;
  private @Nullable String lang;
  private final LinkedArticle linked;

  private PageHead(Document page) {
    traverse(page);
    linked = LinkedArticle.of(scripts);
  }

  static PageHead of(Document page) {
    return new PageHead(page);
  }

  /// The text as the page tells it itself.
  Optional<String> articleBody() {
    return linked.string("articleBody");
  }

  @Override
  public void head(Node node, int depth) {
    if (!(node instanceof Element element)) {
      return;
    }
    switch (element.normalName()) {
      case "meta" -> {
        put(meta, element.attr("property"), element.attr("content"));
        put(meta, element.attr("name"), element.attr("content"));
      }
      case "link" -> {
        if (canonical == null && element.attr("rel").equalsIgnoreCase("canonical")) {
          canonical = element.absUrl("href");
        }
      }
      case "script" -> {
        if (element.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
          scripts.add(element.data());
        }
      }
      case "html" -> lang = element.attr("lang");
      case "h1" -> heading = heading == null && element.hasText() ? element.text() : heading;
      case "time" ->
          time = time == null && element.hasAttr("datetime") ? element.attr("datetime") : time;
      default -> {}
    }
    if (element.attributesSize() > 0) {
      addItem(element);
    }
  }

  private void addItem(Element element) {
    String property = element.attr("itemprop");
    if (property.equals("datePublished")) {
      String value = element.attr("datetime");
      items.putIfAbsent(property, value.isEmpty() ? element.attr("content") : value);
    } else if (property.equals("author") || property.equals("headline")) {
      items.putIfAbsent(
          property, element.hasAttr("content") ? element.attr("content") : element.text());
    }
    if (byline == null && isByline(element) && element.hasText()) {
      String text = element.text();
      byline = text.length() < BYLINE_LETTERS ? text : null;
    }
  }

  private static boolean isByline(Element element) {
    return element.attr("rel").equals("author")
        || element.hasClass("byline")
        || element.hasClass("author");
  }

  private static void put(Map<String, String> values, String name, String value) {
    if (!name.isEmpty() && !value.isBlank()) {
      values.putIfAbsent(name.toLowerCase(Locale.ROOT), value);
    }
  }

  /// The page's word in JSON-LD first, then in `meta`, then in the body.
  ImmutableMap<Field, String> fields() {
    Facts facts = new Facts();
    facts.put(Field.URL, canonical);
    facts.put(Field.URL, meta.get("og:url"));
    facts.put(Field.URL, linked.string("url").orElse(null));
    facts.putPublished(linked.string("datePublished").orElse(null), Facts.PAGE);
    facts.putPublished(meta.get("article:published_time"), Facts.PAGE);
    facts.putPublished(items.get("datePublished"), Facts.PAGE);
    facts.putPublished(time, Facts.PAGE);
    String outlet = linked.names("publisher").orElse(null);
    facts.put(Field.OUTLET, meta.get("og:site_name"));
    facts.put(Field.OUTLET, outlet);
    facts.put(Field.HEADLINE, linked.string("headline").orElse(null));
    facts.put(Field.HEADLINE, withoutSite(meta.get("og:title"), meta.get("og:site_name")));
    facts.put(Field.HEADLINE, items.get("headline"));
    facts.put(Field.HEADLINE, heading);
    facts.putByline(linked.names("author").orElse(null));
    facts.putByline(meta.get("author"));
    facts.putByline(items.get("author"));
    facts.putByline(byline);
    facts.put(Field.CREDIT, linked.string("creditText").orElse(null));
    facts.put(Field.CREDIT, linked.names("sourceOrganization").orElse(null));
    facts.put(Field.CREDIT, meta.get("syndication-source"));
    facts.put(Field.CREDIT, meta.get("original-source"));
    facts.put(Field.LANG, lang);
    facts.put(Field.LANG, linked.string("inLanguage").orElse(null));
    return facts.fields();
  }

  /// Without ` | Harbour Courier` or the like at the end.
  private static @Nullable String withoutSite(@Nullable String title, @Nullable String site) {
    if (title == null || site == null || !title.endsWith(site)) {
      return title;
    }
    String headline = title.substring(0, title.length() - site.length()).strip();
    return headline.isEmpty() ? title : CharMatcher.anyOf("|-–—:· ").trimTrailingFrom(headline);
  }
}
