package news.stemma.relation;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.LongArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import news.stemma.text.Article;

/// The runs of five words that several articles of a corpus have, with any figures in the places of
/// figures: `raised its dividend to # cents`. Figures side by side are one word.
final class RepeatedRuns {
  /// Words in a run.
  static final int WORDS = 5;

  /// Words of a run that are neither stop words nor figures, at least.
  private static final int CONTENT_WORDS = 2;

  private static final long FIGURE = 0x5851F42D4C957F2DL;
  private static final long MIX = 0xD6E8FEB86659FD93L;

  private final long[] keys;

  /// At i where in `documents` the articles of key i begin.
  private final int[] starts;

  private final int[] documents;

  private RepeatedRuns(long[] keys, int[] starts, int[] documents) {
    this.keys = keys;
    this.starts = starts;
    this.documents = documents;
  }

  /// Those that at least so many of the chosen articles have.
  static RepeatedRuns of(List<Article> articles, IntPredicate chosen, int least) {
    LongArrayList all = new LongArrayList();
    for (int document = 0; document < articles.size(); document++) {
      if (chosen.test(document)) {
        all.add(Words.of(articles.get(document)).distinctRuns());
      }
    }
    long[] sorted = all.toArray();
    Arrays.sort(sorted);
    LongArrayList keys = new LongArrayList();
    IntArrayList starts = new IntArrayList();
    int next = 0;
    for (int start = 0, end; start < sorted.length; start = end) {
      end = start + 1;
      while (end < sorted.length && sorted[end] == sorted[start]) {
        end++;
      }
      if (end - start >= least) {
        keys.add(sorted[start]);
        starts.add(next);
        next += end - start;
      }
    }
    starts.add(next);
    return new RepeatedRuns(keys.toArray(), starts.toArray(), new int[next])
        .filled(articles, chosen);
  }

  private RepeatedRuns filled(List<Article> articles, IntPredicate chosen) {
    int[] next = Arrays.copyOf(starts, keys.length);
    for (int document = 0; document < articles.size(); document++) {
      if (chosen.test(document)) {
        for (long run : Words.of(articles.get(document)).distinctRuns()) {
          int key = find(run);
          if (key >= 0) {
            documents[next[key]++] = document;
          }
        }
      }
    }
    return this;
  }

  int size() {
    return keys.length;
  }

  /// The articles that have the run, in the order of the corpus.
  int[] documents(int key) {
    return Arrays.copyOfRange(documents, starts[key], starts[key + 1]);
  }

  private int find(long run) {
    return Arrays.binarySearch(keys, run);
  }

  /// The tokens of the article that stand in one of these runs; its figures never do.
  BitSet tokens(Article article, IntPredicate ofKey) {
    BitSet tokens = new BitSet();
    Words words = Words.of(article);
    for (int word = 0; word < words.runs(); word++) {
      int key = find(words.run(word));
      if (key >= 0 && ofKey.test(key)) {
        words.mark(word, tokens);
      }
    }
    return tokens;
  }

  /// An article as words, figures side by side one word.
  private static final class Words {
    private final Article article;
    private final int[] tokens;

    private Words(Article article, int[] tokens) {
      this.article = article;
      this.tokens = tokens;
    }

    static Words of(Article article) {
      IntArrayList tokens = new IntArrayList(article.tokens().size());
      for (int t = 0; t < article.tokens().size(); t++) {
        if (t == 0 || !article.isFigure(t) || !article.isFigure(t - 1)) {
          tokens.add(t);
        }
      }
      return new Words(article, tokens.toArray());
    }

    int runs() {
      return Math.max(0, tokens.length - WORDS + 1);
    }

    long run(int word) {
      long hash = 0;
      for (int i = word; i < word + WORDS; i++) {
        int token = tokens[i];
        long term = article.isFigure(token) ? FIGURE : article.tokens().hash(token);
        hash = (hash ^ term) * MIX;
        hash ^= hash >>> 32;
      }
      return hash;
    }

    long[] distinctRuns() {
      return IntStream.range(0, runs())
          .filter(this::tells)
          .mapToLong(this::run)
          .sorted()
          .distinct()
          .toArray();
    }

    /// Whether the run says something: `at more than # and` doesn't.
    private boolean tells(int word) {
      int content = 0;
      for (int i = word; i < word + WORDS; i++) {
        content += article.isFigure(tokens[i]) || article.isStopWord(tokens[i]) ? 0 : 1;
      }
      return content >= CONTENT_WORDS;
    }

    void mark(int word, BitSet marked) {
      for (int i = word; i < word + WORDS; i++) {
        if (!article.isFigure(tokens[i])) {
          marked.set(tokens[i]);
        }
      }
    }
  }
}
