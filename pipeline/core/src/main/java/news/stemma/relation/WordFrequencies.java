package news.stemma.relation;

import com.carrotsearch.hppc.LongByteHashMap;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.LongByteCursor;
import news.stemma.text.Tokens;

/// In how many articles of a corpus each long word occurs, as far as it matters: a slip is seen in
/// long words only.
public final class WordFrequencies {
  /// A word that no more articles have is one text's own.
  private static final int RARE = 2;

  /// A word that so many have is spelt so.
  private static final int COMMON = 8;

  /// Up to [#COMMON].
  private final LongByteHashMap articlesByWord;

  private WordFrequencies(LongByteHashMap articlesByWord) {
    this.articlesByWord = articlesByWord;
  }

  /// Counts words article by article.
  static final class Counter {
    private final LongByteHashMap articlesByWord = new LongByteHashMap();

    void add(Tokens words) {
      LongHashSet seen = new LongHashSet(words.size());
      for (int t = 0; t < words.size(); t++) {
        if (words.characters(t) != 0 && seen.add(words.hash(t))) {
          count(words.hash(t));
        }
      }
    }

    private void count(long word) {
      int slot = articlesByWord.indexOf(word);
      if (!articlesByWord.indexExists(slot)) {
        articlesByWord.indexInsert(slot, word, (byte) 1);
      } else if (articlesByWord.indexGet(slot) < COMMON) {
        articlesByWord.indexReplace(slot, (byte) (articlesByWord.indexGet(slot) + 1));
      }
    }

    /// Without the rare words, most of all: a word that isn't there is rare.
    WordFrequencies frequencies() {
      LongByteHashMap others = new LongByteHashMap();
      for (LongByteCursor word : articlesByWord) {
        if (word.value > RARE) {
          others.put(word.key, word.value);
        }
      }
      return new WordFrequencies(others);
    }
  }

  /// Whether the first word, by its hash, looks like a slip for the second.
  boolean isSlipFor(long word, long other) {
    return articlesByWord.get(word) <= RARE && articlesByWord.get(other) >= COMMON;
  }
}
