package news.stemma.app.ingest.markup.page;

import com.google.common.collect.ImmutableList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Element;

/// Finds the article in a page whose text has been flattened.
///
/// Every block speaks for the elements around it, or against them ([TextBlock#worth]); the element
/// with the largest sum holds the article. Of the elements in it, the page's own word (`article`,
/// `articleBody`, `main`) is taken where it has most of that sum. The idea that words outside of
/// links tell prose from chrome is that of Kohlschütter, Fankhauser and Nejdl (WSDM 2010).
final class MainText {
  /// An article has as many words of prose.
  static final int MIN_WORDS = 25;

  /// Headings that are links, from which on a page with little prose between is an index.
  private static final int INDEX_HEADINGS = 3;

  private final TextBlocks page;
  private final ImmutableList<TextBlock> blocks;
  private final BitSet furniture;
  private final int[] worthBefore;

  private MainText(TextBlocks page) {
    this.page = page;
    this.blocks = page.blocks();
    this.furniture = Furniture.boxes(page);
    this.worthBefore = new int[blocks.size() + 1];
    for (int i = 0; i < blocks.size(); i++) {
      worthBefore[i + 1] = worthBefore[i] + (furniture.get(i) ? 0 : blocks.get(i).worth());
    }
  }

  /// The article's blocks; empty where there is none.
  static List<TextBlock> of(TextBlocks page) {
    return new MainText(page).find();
  }

  private List<TextBlock> find() {
    Optional<TextBlocks.Region> best = best(region -> true);
    if (best.isEmpty()) {
      return List.of();
    }
    TextBlocks.Region around = best.get();
    TextBlocks.Region chosen =
        marked(around, element -> element.attr("itemprop").equals("articleBody"))
            .or(() -> marked(around, element -> element.normalName().equals("article")))
            .or(() -> marked(around, element -> element.normalName().equals("main")))
            .orElse(around);
    if (isIndex(blocks.subList(chosen.from(), chosen.to()))) {
      return List.of();
    }
    List<TextBlock> article =
        fromFirstSentence(
            Prose.withoutFurniture(
                blocks.subList(chosen.from(), chosen.to()),
                furniture.get(chosen.from(), chosen.to())));
    return Prose.words(article) < MIN_WORDS ? List.of() : article;
  }

  /// The innermost of those with the largest sum.
  private Optional<TextBlocks.Region> best(Predicate<TextBlocks.Region> allowed) {
    TextBlocks.Region best = null;
    for (TextBlocks.Region region : page.regions()) {
      if (allowed.test(region) && (best == null || worth(region) > worth(best))) {
        best = region;
      }
    }
    return Optional.ofNullable(best);
  }

  private Optional<TextBlocks.Region> marked(
      TextBlocks.Region around, Predicate<Element> isMarked) {
    return best(region ->
            region.from() >= around.from()
                && region.to() <= around.to()
                && isMarked.test(region.element()))
        .filter(region -> 2 * worth(region) > worth(around));
  }

  private int worth(TextBlocks.Region region) {
    return worthBefore[region.to()] - worthBefore[region.from()];
  }

  /// A page that only leads to articles: headings are links, with a teaser or two each.
  private static boolean isIndex(List<TextBlock> blocks) {
    long links = blocks.stream().filter(block -> block.isHeading() && block.isLinks()).count();
    long prose = blocks.stream().filter(block -> block.worth() > 0).count();
    return links >= INDEX_HEADINGS && 2 * links >= prose;
  }

  /// Without what stands between the headline and the text: names, times, sizes of type.
  private static List<TextBlock> fromFirstSentence(List<TextBlock> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      TextBlock block = blocks.get(i);
      if (block.worth() > 0 || (block.endsSentence() && !block.isHeading())) {
        return blocks.subList(i, blocks.size());
      }
    }
    return List.of();
  }
}
