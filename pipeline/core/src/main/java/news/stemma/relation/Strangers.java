package news.stemma.relation;

import com.google.common.collect.HashBasedTable;
import com.google.common.collect.Table;
import java.util.BitSet;
import java.util.List;
import news.stemma.align.Alignment;
import news.stemma.align.Passage;
import news.stemma.align.Side;
import news.stemma.text.Article;

/// Knows which articles share too little to be about one story.
final class Strangers {
  /// Two articles that share so much of either body are versions, or have a common source.
  private static final double KIN = 0.25;

  /// Articles looked at of those that have a paragraph.
  private static final int SAMPLE = 10;

  private final Table<Integer, Integer, Double> shares;

  private Strangers(Table<Integer, Integer, Double> shares) {
    this.shares = shares;
  }

  static Strangers of(List<Article> articles, List<Alignment> alignments) {
    Table<Integer, Integer, Double> shares = HashBasedTable.create();
    for (Alignment alignment : alignments) {
      shares.put(
          alignment.left(),
          alignment.right(),
          Math.max(share(articles, alignment, Side.LEFT), share(articles, alignment, Side.RIGHT)));
    }
    return new Strangers(shares);
  }

  private static double share(List<Article> articles, Alignment alignment, Side side) {
    Article article = articles.get(alignment.document(side));
    BitSet matched = new BitSet();
    for (Passage passage : alignment.passages()) {
      passage.addMatched(side, matched);
    }
    return matched.stream().filter(article::isBody).count()
        / (double) Math.max(1, article.bodyTokens());
  }

  /// Whether most pairs of the articles in these places share little.
  boolean areMostOf(List<CorpusStatistics.Place> places) {
    int[] documents =
        places.stream()
            .mapToInt(CorpusStatistics.Place::document)
            .distinct()
            .limit(SAMPLE)
            .toArray();
    int pairs = 0;
    int strangers = 0;
    for (int i = 0; i < documents.length; i++) {
      for (int j = i + 1; j < documents.length; j++) {
        Double share = shares.get(documents[i], documents[j]);
        pairs++;
        strangers += share == null || share < KIN ? 1 : 0;
      }
    }
    return 2 * strangers > pairs;
  }
}
