package news.stemma.relation;

import com.carrotsearch.hppc.IntArrayList;
import java.util.BitSet;
import news.stemma.text.Article;

/// The runs of five words of an article, with any figures in the places of figures: `raised its
/// dividend to # cents`. Figures side by side are one word.
public final class Runs {
  /// Words in a run.
  private static final int WORDS = 5;

  /// Words of a run that are neither stop words nor figures, at least.
  private static final int CONTENT_WORDS = 2;

  private static final long FIGURE = 0x5851F42D4C957F2DL;
  private static final long MIX = 0xD6E8FEB86659FD93L;

  private final Article article;

  /// The first token of each word.
  private final int[] tokens;

  private Runs(Article article, int[] tokens) {
    this.article = article;
    this.tokens = tokens;
  }

  /// Takes runs.
  public interface Visitor {
    /// @param run hash of its words
    /// @param token its first word
    /// @param tells whether it says something: `at more than # and` doesn't
    void accept(long run, int token, boolean tells);
  }

  public static Runs of(Article article) {
    IntArrayList tokens = new IntArrayList(article.tokens().size());
    for (int t = 0; t < article.tokens().size(); t++) {
      if (t == 0 || !article.isFigure(t) || !article.isFigure(t - 1)) {
        tokens.add(t);
      }
    }
    return new Runs(article, tokens.toArray());
  }

  /// All runs by their first words.
  public void forEach(Visitor visitor) {
    for (int word = 0; word < count(); word++) {
      visitor.accept(run(word), tokens[word], tells(word));
    }
  }

  /// The words that stand in runs with these first words; figures never do.
  public BitSet words(BitSet firstWords) {
    BitSet marked = new BitSet();
    for (int word = 0; word < count() && !firstWords.isEmpty(); word++) {
      if (firstWords.get(tokens[word])) {
        mark(word, marked);
      }
    }
    return marked;
  }

  private int count() {
    return Math.max(0, tokens.length - WORDS + 1);
  }

  private long run(int word) {
    long hash = 0;
    for (int i = word; i < word + WORDS; i++) {
      int token = tokens[i];
      long term = article.isFigure(token) ? FIGURE : article.tokens().hash(token);
      hash = (hash ^ term) * MIX;
      hash ^= hash >>> 32;
    }
    return hash;
  }

  private boolean tells(int word) {
    int content = 0;
    for (int i = word; i < word + WORDS; i++) {
      content += article.isFigure(tokens[i]) || article.isStopWord(tokens[i]) ? 0 : 1;
    }
    return content >= CONTENT_WORDS;
  }

  private void mark(int word, BitSet marked) {
    for (int i = word; i < word + WORDS; i++) {
      if (!article.isFigure(tokens[i])) {
        marked.set(tokens[i]);
      }
    }
  }
}
