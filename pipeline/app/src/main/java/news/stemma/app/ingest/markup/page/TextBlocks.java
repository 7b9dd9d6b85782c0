package news.stemma.app.ingest.markup.page;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/// Flattens an element: its text as blocks in reading order, and for every block element which of
/// them it holds. What is never text (scripts, menus, controls, figures with their captions) is
/// left out, and so are the figures and names in cells of tables.
///
/// Goes through the tree without recursion, in time linear in its size.
final class TextBlocks implements NodeFilter {
  /// A block element.
  ///
  /// @param from its first block
  /// @param to behind its last block
  /// @param holdsCore whether it is, or holds, the main heading or what is marked as main content
  record Region(Element element, int from, int to, boolean holdsCore) {}

  /// HTML's, and NITF's where it has names of its own.
  private static final ImmutableSet<String> BLOCKS =
      ImmutableSet.of(
          "address",
          "article",
          "aside",
          "bio",
          "block",
          "blockquote",
          "body",
          "body.content",
          "bq",
          "caption",
          "center",
          "dd",
          "details",
          "div",
          "dl",
          "dt",
          "fieldset",
          "fn",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hl1",
          "hl2",
          "hr",
          "html",
          "li",
          "main",
          "ol",
          "p",
          "pre",
          "section",
          "summary",
          "table",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "ul");

  private static final ImmutableSet<String> NO_TEXT =
      ImmutableSet.of(
          "audio",
          "button",
          "canvas",
          "dialog",
          "figure",
          "footer",
          "head",
          "iframe",
          "input",
          "label",
          "map",
          "math",
          "media",
          "menu",
          "nav",
          "noscript",
          "object",
          "picture",
          "script",
          "select",
          "style",
          "svg",
          "template",
          "textarea",
          "video");

  private static final ImmutableSet<String> ROLES_WITHOUT_TEXT =
      ImmutableSet.of(
          "alert",
          "alertdialog",
          "banner",
          "complementary",
          "contentinfo",
          "dialog",
          "menu",
          "navigation",
          "search",
          "toolbar");

  private static final ImmutableSet<String> FOR_SCREEN_READERS =
      ImmutableSet.of("sr-only", "visually-hidden", "visuallyhidden", "screen-reader-text");

  /// Cells of tables with fewer words are no prose, unless they end a sentence.
  private static final int CELL_WORDS = 10;

  private record Open(int from, int coresBefore) {}

  private final List<TextBlock> blocks = new ArrayList<>();
  private final List<Region> regions = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final StringBuilder run = new StringBuilder();
  private int words;
  private int linkWords;
  private int links;
  private int level;
  private boolean inCell;
  private int preformatted;
  private int cores;

  private TextBlocks() {}

  static TextBlocks of(Element root) {
    TextBlocks blocks = new TextBlocks();
    blocks.traverse(root);
    blocks.endBlock();
    return blocks;
  }

  ImmutableList<TextBlock> blocks() {
    return ImmutableList.copyOf(blocks);
  }

  /// Inner elements come before those around them.
  ImmutableList<Region> regions() {
    return ImmutableList.copyOf(regions);
  }

  @Override
  public FilterResult head(Node node, int depth) {
    switch (node) {
      case TextNode text -> append(text.getWholeText());
      case Element element when hasNoText(element) -> {
        return FilterResult.SKIP_ENTIRELY;
      }
      case Element element -> open(element);
      default -> {}
    }
    return FilterResult.CONTINUE;
  }

  @Override
  public FilterResult tail(Node node, int depth) {
    if (node instanceof Element element) {
      close(element);
    }
    return FilterResult.CONTINUE;
  }

  private static boolean hasNoText(Element element) {
    if (NO_TEXT.contains(element.normalName())) {
      return true;
    }
    return element.attributesSize() > 0
        && (element.hasAttr("hidden")
            || element.attr("aria-hidden").equals("true")
            || ROLES_WITHOUT_TEXT.contains(element.attr("role"))
            || isForScreenReaders(element.attr("class"))
            || isHidden(element.attr("style")));
  }

  private static boolean isForScreenReaders(String classes) {
    return !classes.isEmpty() && FOR_SCREEN_READERS.stream().anyMatch(classes::contains);
  }

  private static boolean isHidden(String style) {
    return !style.isEmpty() && style.replace(" ", "").contains("display:none");
  }

  private void open(Element element) {
    String name = element.normalName();
    if (name.equals("br")) {
      breakLine();
    } else if (name.equals("a")) {
      links++;
    } else if (isBlock(name)) {
      endBlock();
      level = headingLevel(name);
      inCell = name.equals("td") || name.equals("th");
      preformatted += name.equals("pre") ? 1 : 0;
      open.push(new Open(blocks.size(), cores));
      cores += isCore(element) ? 1 : 0;
      if (name.equals("li")) {
        run.append("• ");
      }
    }
  }

  private void close(Element element) {
    String name = element.normalName();
    if (name.equals("a")) {
      links--;
    } else if (isBlock(name)) {
      endBlock();
      level = 0;
      inCell = false;
      preformatted -= name.equals("pre") ? 1 : 0;
      Open opened = open.pop();
      if (opened.from() < blocks.size()) {
        regions.add(
            new Region(element, opened.from(), blocks.size(), cores > opened.coresBefore()));
      }
    }
  }

  /// Elements of a site's own count as blocks.
  private static boolean isBlock(String name) {
    return BLOCKS.contains(name) || name.indexOf('-') > 0;
  }

  private static int headingLevel(String name) {
    return switch (name) {
      case "h1", "hl1" -> 1;
      case "h2", "hl2" -> 2;
      case "h3", "h4", "h5", "h6" -> name.charAt(1) - '0';
      default -> 0;
    };
  }

  private static boolean isCore(Element element) {
    return element.normalName().equals("h1")
        || element.normalName().equals("main")
        || element.attr("itemprop").equals("articleBody");
  }

  /// The second of two breaks ends the paragraph.
  private void breakLine() {
    if (!run.isEmpty() && run.charAt(run.length() - 1) == '\n') {
      endBlock();
    } else if (!run.isEmpty()) {
      stripBlank();
      run.append('\n');
    }
  }

  private void append(String text) {
    boolean inWord = !run.isEmpty() && !isBlank(run.charAt(run.length() - 1));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' && preformatted > 0) {
        breakLine();
        inWord = false;
      } else if (isBlank(c)) {
        if (inWord) {
          run.append(' ');
        }
        inWord = false;
      } else if (!isInvisible(c)) {
        if (!inWord) {
          words++;
          linkWords += links > 0 ? 1 : 0;
        }
        inWord = true;
        run.append(c);
      }
    }
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || c == '\u00A0' || (c > '\u007F' && Character.isSpaceChar(c));
  }

  /// Where a word may be broken, and zero-width marks: a page's typography, no part of the words.
  private static boolean isInvisible(char c) {
    return c == '\u00AD' || c == '\u200B' || c == '\u2060' || c == '\uFEFF';
  }

  private void stripBlank() {
    int end = run.length();
    while (end > 0 && isBlank(run.charAt(end - 1))) {
      end--;
    }
    run.setLength(end);
  }

  private void endBlock() {
    stripBlank();
    if (words > 0) {
      TextBlock block = new TextBlock(run.toString(), level, words, linkWords);
      if (!inCell || words >= CELL_WORDS || block.endsSentence()) {
        blocks.add(block);
      }
    }
    run.setLength(0);
    words = 0;
    linkWords = 0;
  }
}
