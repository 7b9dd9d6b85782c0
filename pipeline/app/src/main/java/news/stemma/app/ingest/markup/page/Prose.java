package news.stemma.app.ingest.markup.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// Writes blocks as text, a blank line between them.
public final class Prose {
  private static final Pattern CUT_OFF =
      Pattern.compile(
          "(?:…|\\.\\.\\.|\\[…]|\\[\\.\\.\\.]|"
              + "(?:read more|continue reading|weiterlesen|leer más)\\W*)$",
          Pattern.CASE_INSENSITIVE);

  private Prose() {}

  /// All text of an element.
  public static String of(Element element) {
    return text(TextBlocks.of(element).blocks());
  }

  /// The text of an element that holds an article, and nothing beside it but what sites put into
  /// it: links to other articles, invitations, boxes.
  public static String ofArticle(Element article) {
    return text(blocks(article));
  }

  /// Whether a text says at its end that it goes on elsewhere.
  public static boolean isCutOff(String text) {
    return CUT_OFF.matcher(text).find();
  }

  static List<TextBlock> blocks(Element article) {
    TextBlocks page = TextBlocks.of(article);
    return withoutFurniture(page.blocks(), Furniture.boxes(page));
  }

  static String text(List<TextBlock> blocks) {
    return blocks.stream().map(TextBlock::text).collect(Collectors.joining("\n\n"));
  }

  static int words(List<TextBlock> blocks) {
    return blocks.stream().mapToInt(TextBlock::words).sum();
  }

  /// Without the headline too.
  ///
  /// @param boxes which of the blocks stand in boxes of furniture
  static List<TextBlock> withoutFurniture(List<TextBlock> blocks, BitSet boxes) {
    List<TextBlock> kept = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      if (!boxes.get(i) && block.level() != 1 && !Furniture.isLine(block)) {
        kept.add(block);
      }
    }
    return withoutBareHeadings(kept);
  }

  /// Without headings whose text was left out: the next is of the same rank or a higher one, or
  /// there is none.
  private static List<TextBlock> withoutBareHeadings(List<TextBlock> blocks) {
    List<TextBlock> kept = new ArrayList<>();
    for (TextBlock block : blocks.reversed()) {
      int next = kept.isEmpty() ? 1 : kept.getLast().level();
      if (!block.isHeading() || next == 0 || next > block.level()) {
        kept.add(block);
      }
    }
    return kept.reversed();
  }
}
