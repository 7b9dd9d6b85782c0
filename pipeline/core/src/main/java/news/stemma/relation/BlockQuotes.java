package news.stemma.relation;

import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import news.stemma.align.Alignment;
import news.stemma.align.Passage;
import news.stemma.align.Side;
import news.stemma.text.Article;
import news.stemma.text.Block;

/// Finds what an article sets off as quoted from another text: the passage that begins in the
/// paragraph behind one that ends in a colon or comma, and goes on in the paragraphs behind it.
///
/// Where the quotation ends no mark says; the passage that the other article has too says it.
final class BlockQuotes {
  private BlockQuotes() {}

  /// The tokens of this side's passages that are set off.
  static BitSet in(Alignment alignment, Side side, Article article) {
    BitSet setOff = new BitSet();
    List<Passage> inOrder =
        alignment.passages().stream()
            .sorted(Comparator.comparingInt(passage -> passage.tokens(side).first()))
            .toList();
    for (Passage passage : inOrder) {
      int first = passage.tokens(side).first();
      int before = before(article, article.blockIndex(first));
      if (before >= 0 && (introduces(article, before) || endsIn(article, before, setOff))) {
        setOff.set(first, passage.tokens(side).end());
      }
    }
    return setOff;
  }

  /// The body paragraph before this block; negative where there is none.
  private static int before(Article article, int block) {
    int before = block - 1;
    while (before >= 0 && !article.blocks().get(before).isBody()) {
      before--;
    }
    return before;
  }

  private static boolean introduces(Article article, int block) {
    Block paragraph = article.blocks().get(block);
    return ":,".indexOf(article.text().charAt(paragraph.span().end() - 1)) >= 0;
  }

  /// Whether the last word of the block is set off.
  private static boolean endsIn(Article article, int block, BitSet setOff) {
    int end = article.tokens().firstFrom(article.blocks().get(block).span().end());
    return end > 0 && setOff.get(end - 1);
  }
}
