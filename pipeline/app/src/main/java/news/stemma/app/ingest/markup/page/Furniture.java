package news.stemma.app.ingest.markup.page;

import com.google.common.base.CharMatcher;
import com.google.common.collect.ImmutableSet;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import news.stemma.app.lexicon.Lexicons;
import news.stemma.text.Lexicon;
import org.jsoup.nodes.Element;

/// Tells what belongs to the site and not to the article: by how elements are called, and by what
/// short lines say.
final class Furniture {
  /// A line that holds a phrase of furniture has fewer words.
  private static final int LINE_WORDS = 25;

  /// Words in classes and ids of boxes beside the text.
  private static final ImmutableSet<String> MARKS =
      ImmutableSet.of(
          "ad",
          "ads",
          "advert",
          "advertisement",
          "advertising",
          "adslot",
          "anzeige",
          "author",
          "banner",
          "bio",
          "breadcrumb",
          "breadcrumbs",
          "byline",
          "consent",
          "cookie",
          "cookies",
          "credit",
          "donate",
          "footer",
          "gdpr",
          "infobox",
          "menu",
          "meta",
          "modal",
          "nav",
          "navbar",
          "navigation",
          "newsletter",
          "outbrain",
          "overlay",
          "pager",
          "pagination",
          "paywall",
          "popular",
          "popup",
          "print",
          "promo",
          "publicidad",
          "readmore",
          "recirc",
          "recommendation",
          "recommendations",
          "recommended",
          "related",
          "relatedposts",
          "relacionadas",
          "rss",
          "share",
          "sharedaddy",
          "sharing",
          "sidebar",
          "signup",
          "social",
          "sponsor",
          "sponsored",
          "subscribe",
          "subscription",
          "taboola",
          "tags",
          "teaser",
          "teasers",
          "timestamp",
          "toolbar",
          "topics",
          "trending",
          "werbung",
          "widget");

  /// The same where readers speak; such a box may be longer than the article.
  private static final ImmutableSet<String> COMMENT_MARKS =
      ImmutableSet.of(
          "comment", "commentlist", "comments", "comentarios", "disqus", "kommentare", "respond");

  private static final ImmutableSet<String> LINES = phrases(Lexicon::furniture);
  private static final ImmutableSet<String> PHRASES = phrases(Lexicon::furniturePhrases);

  private static final Pattern NO_LETTERS = Pattern.compile("[^A-Za-z]+|(?<=[a-z])(?=[A-Z])");

  /// What an element's names say of it.
  enum Mark {
    NONE,
    BOX,
    COMMENTS
  }

  private final Map<String, Mark> known = new HashMap<>();

  private static ImmutableSet<String> phrases(Function<Lexicon, ImmutableSet<String>> list) {
    return Lexicons.lexicons().values().stream()
        .flatMap(lexicon -> list.apply(lexicon).stream())
        .collect(ImmutableSet.toImmutableSet());
  }

  private Furniture() {}

  /// The blocks of a page that stand in boxes of furniture, by index.
  ///
  /// A marked element that holds the main heading or the marked main content, or half of the page
  /// or more, only describes what is around: it is none, unless it holds comments.
  static BitSet boxes(TextBlocks page) {
    return new Furniture().find(page.blocks(), page.regions());
  }

  private BitSet find(List<TextBlock> blocks, List<TextBlocks.Region> regions) {
    int[] worthBefore = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      worthBefore[i + 1] = worthBefore[i] + Math.max(0, blocks.get(i).worth());
    }
    int all = worthBefore[blocks.size()];
    BitSet furniture = new BitSet();
    for (TextBlocks.Region region : regions) {
      Mark mark = region.holdsCore() ? Mark.NONE : mark(region.element());
      int worth = worthBefore[region.to()] - worthBefore[region.from()];
      if (mark == Mark.COMMENTS || (mark == Mark.BOX && 2 * worth < all)) {
        furniture.set(region.from(), region.to());
      }
    }
    return furniture;
  }

  private Mark mark(Element element) {
    String name = element.normalName();
    if (name.equals("body") || name.equals("html")) {
      return Mark.NONE;
    }
    Mark named =
        element.attributesSize() == 0
            ? Mark.NONE
            : strongest(element.className(), element.id(), element.attr("data-testid"));
    boolean aside = name.equals("aside") || name.equals("form");
    return named == Mark.NONE && aside ? Mark.BOX : named;
  }

  private Mark strongest(String... names) {
    Mark mark = Mark.NONE;
    for (String name : names) {
      if (!name.isEmpty()) {
        Mark other = known.computeIfAbsent(name, Furniture::read);
        mark = other.compareTo(mark) > 0 ? other : mark;
      }
    }
    return mark;
  }

  private static Mark read(String names) {
    List<String> words =
        NO_LETTERS.splitAsStream(names).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    if (words.stream().anyMatch(COMMENT_MARKS::contains)) {
      return Mark.COMMENTS;
    }
    return words.stream().anyMatch(MARKS::contains) ? Mark.BOX : Mark.NONE;
  }

  /// Whether a block is a line of chrome, or leads elsewhere.
  static boolean isLine(TextBlock block) {
    if (block.isLinks()) {
      return true;
    }
    if (block.words() >= LINE_WORDS) {
      return false;
    }
    String line =
        CharMatcher.anyOf("• ").trimFrom(block.text().toLowerCase(Locale.ROOT)).replace('\n', ' ');
    return LINES.contains(line)
        || LINES.contains(CharMatcher.anyOf(" :>»›→…").trimFrom(line))
        || PHRASES.stream().anyMatch(line::contains);
  }
}
