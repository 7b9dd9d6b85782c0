package news.stemma.relation;

import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.LongIntHashMap;
import java.util.List;
import news.stemma.text.Article;

/// In how many articles of a corpus each word occurs.
final class WordFrequencies {
  /// A word that no more articles have is one text's own.
  private static final int RARE = 2;

  /// A word that so many have is spelt so.
  private static final int COMMON = 8;

  private final LongIntHashMap articlesByWord;

  private WordFrequencies(LongIntHashMap articlesByWord) {
    this.articlesByWord = articlesByWord;
  }

  static WordFrequencies of(List<Article> articles) {
    LongIntHashMap counts = new LongIntHashMap();
    LongHashSet seen = new LongHashSet();
    for (Article article : articles) {
      seen.clear();
      for (int t = 0; t < article.tokens().size(); t++) {
        if (seen.add(article.tokens().hash(t))) {
          counts.addTo(article.tokens().hash(t), 1);
        }
      }
    }
    return new WordFrequencies(counts);
  }

  /// Whether the first word, by its hash, looks like a slip for the second.
  boolean isSlipFor(long word, long other) {
    return articlesByWord.get(word) <= RARE && articlesByWord.get(other) >= COMMON;
  }
}
