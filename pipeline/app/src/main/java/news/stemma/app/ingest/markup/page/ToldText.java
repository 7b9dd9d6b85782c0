package news.stemma.app.ingest.markup.page;

import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/// The text of an article as a page tells it in JSON-LD, which may be HTML, or without paragraphs,
/// or its beginning only.
///
/// @param blocks of it, without furniture
record ToldText(List<TextBlock> blocks) {
  /// Words up to which a text may well be one paragraph.
  private static final int PARAGRAPH_WORDS = 120;

  /// A text with as many words that ends a sentence is no teaser.
  private static final int TEASER_WORDS = 100;

  static ToldText of(String articleBody) {
    String unescaped = Parser.unescapeEntities(articleBody, false);
    if (unescaped.contains("</") || unescaped.contains("<br")) {
      return new ToldText(Prose.blocks(Jsoup.parseBodyFragment(unescaped).body()));
    }
    Element body = new Element("div");
    unescaped.lines().forEach(line -> body.appendElement("p").text(line));
    return new ToldText(Prose.blocks(body));
  }

  /// The better account of the article: this, if it is whole, else what is seen of it in the page.
  List<TextBlock> orElse(List<TextBlock> seen) {
    if (!isWhole(Prose.words(seen))) {
      return seen;
    }
    return blocks.size() == 1 && blocks.getFirst().words() > PARAGRAPH_WORDS
        ? inParagraphs(blocks.getFirst(), seen)
        : blocks;
  }

  private boolean isWhole(int seenWords) {
    int words = Prose.words(blocks);
    if (words < MainText.MIN_WORDS || Prose.isCutOff(blocks.getLast().text())) {
      return false;
    }
    boolean endsWell = blocks.getLast().endsSentence() && words >= TEASER_WORDS;
    return endsWell || 3 * words >= 2 * seenWords;
  }

  /// The paragraphs that the page has for a text without any, if they make up most of it.
  private List<TextBlock> inParagraphs(TextBlock whole, List<TextBlock> seen) {
    List<TextBlock> parts =
        seen.stream().filter(block -> whole.text().contains(block.text())).toList();
    return 5 * Prose.words(parts) >= 4 * whole.words() ? parts : blocks;
  }
}
