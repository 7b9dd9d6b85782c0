package news.stemma.relation;

import com.carrotsearch.hppc.LongByteHashMap;
import com.carrotsearch.hppc.LongHashSet;
import com.carrotsearch.hppc.cursors.LongByteCursor;
import com.carrotsearch.hppc.procedures.LongByteProcedure;
import java.io.Serializable;
import news.stemma.text.Tokens;

/// In how many articles of a corpus each long word occurs, as far as it matters: a slip is seen in
/// long words only.
public final class WordFrequencies implements Serializable {
  /// A word that no more articles have is one text's own.
  private static final int RARE = 2;

  /// A word that so many have is spelt so.
  private static final int COMMON = 8;

  /// Up to [#COMMON].
  private final LongByteHashMap articlesByWord;

  private WordFrequencies(LongByteHashMap articlesByWord) {
    this.articlesByWord = articlesByWord;
  }

  /// The words and their counts, without the map.
  private static final class Counts implements Serializable {
    private static final long serialVersionUID = 1;

    private final long[] words;
    private final byte[] articles;

    Counts(long[] words, byte[] articles) {
      this.words = words;
      this.articles = articles;
    }

    private Object readResolve() {
      LongByteHashMap articlesByWord = new LongByteHashMap(words.length);
      for (int i = 0; i < words.length; i++) {
        articlesByWord.put(words[i], articles[i]);
      }
      return new WordFrequencies(articlesByWord);
    }
  }

  private Object writeReplace() {
    long[] words = articlesByWord.keys().toArray();
    byte[] articles = new byte[words.length];
    for (int i = 0; i < words.length; i++) {
      articles[i] = articlesByWord.get(words[i]);
    }
    return new Counts(words, articles);
  }

  /// Counts words article by article.
  public static final class Counter {
    private final LongByteHashMap articlesByWord = new LongByteHashMap();

    public void add(Tokens words) {
      LongHashSet seen = new LongHashSet(words.size());
      for (int t = 0; t < words.size(); t++) {
        if (words.characters(t) != 0 && seen.add(words.hash(t))) {
          count(words.hash(t), 1);
        }
      }
    }

    /// Adds so many articles that have the word, of those that have not been counted.
    public void count(long word, int articles) {
      int slot = articlesByWord.indexOf(word);
      if (!articlesByWord.indexExists(slot)) {
        articlesByWord.indexInsert(slot, word, (byte) Math.min(COMMON, articles));
      } else if (articlesByWord.indexGet(slot) < COMMON) {
        int sum = articlesByWord.indexGet(slot) + articles;
        articlesByWord.indexReplace(slot, (byte) Math.min(COMMON, sum));
      }
    }

    /// Hands over each word, by its hash, with its articles, 8 where there are more.
    public void forEach(LongByteProcedure words) {
      articlesByWord.forEach(words);
    }

    /// Without the rare words, most of all: a word that isn't there is rare.
    public WordFrequencies frequencies() {
      LongByteHashMap others = new LongByteHashMap();
      for (LongByteCursor word : articlesByWord) {
        if (isTold(word.value)) {
          others.put(word.key, word.value);
        }
      }
      return new WordFrequencies(others);
    }
  }

  /// Whether it matters that a word is in so many articles: one that isn't counted is rare.
  public static boolean isTold(int articles) {
    return articles > RARE;
  }

  /// Whether the first word, by its hash, looks like a slip for the second.
  boolean isSlipFor(long word, long other) {
    return articlesByWord.get(word) <= RARE && articlesByWord.get(other) >= COMMON;
  }
}
