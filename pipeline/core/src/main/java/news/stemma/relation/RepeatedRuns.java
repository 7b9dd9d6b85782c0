package news.stemma.relation;

import com.carrotsearch.hppc.IntArrayList;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import news.stemma.candidate.KeyRows;
import news.stemma.text.Article;

/// The runs of five words that several articles of a corpus have, with any figures in the places of
/// figures: `raised its dividend to # cents`. Figures side by side are one word.
///
/// A run is a row; of those that repeat, a mark on the first word is kept.
final class RepeatedRuns {
  /// Words in a run.
  static final int WORDS = 5;

  /// Words of a run that are neither stop words nor figures, at least.
  private static final int CONTENT_WORDS = 2;

  /// So many articles, not near-duplicates of each other, make a run repeat.
  private static final int ARTICLES = 3;

  /// So many make it recur as a formula may: a run is short enough for chance.
  static final int FORMULA_ARTICLES = 4;

  private static final long FIGURE = 0x5851F42D4C957F2DL;
  private static final long MIX = 0xD6E8FEB86659FD93L;

  private final Positions positions;
  private final IntPredicate leads;
  private final KeyRows rows;
  private final KeyRows undecided;
  private final Marks telling;
  private final Marks formulas;

  /// @param positions of the words of the corpus
  /// @param leads whether an article stands for its near-duplicates
  RepeatedRuns(Positions positions, IntPredicate leads, Supplier<KeyRows> rows) {
    this.positions = positions;
    this.leads = leads;
    this.rows = rows.get();
    this.undecided = rows.get();
    this.telling = new Marks(positions);
    this.formulas = new Marks(positions);
  }

  /// Adds the runs of the next article, whose words have their positions. One that tells nothing in
  /// its article's language may do so in another's.
  void add(int document, Article article) {
    Words words = Words.of(article);
    for (int word = 0; word < words.runs(); word++) {
      int token = words.tokens[word];
      rows.add(words.run(word), positions.row(document, token));
      if (words.tells(word)) {
        telling.set(positions.of(document, token));
      }
    }
  }

  /// Marks the first words of those that repeat, once all articles are added, and judges of which
  /// it can whether they are formulas.
  Marks judge(RecurrenceRule rule) {
    Marks repeated = new Marks(positions);
    rows.drain((run, places) -> {
      int[] documents = leaders(places);
      if (documents.length < ARTICLES) {
        return;
      }
      mark(places, repeated);
      if (documents.length >= FORMULA_ARTICLES) {
        Optional<Boolean> formula = rule.isBoilerplate(documents);
        if (formula.isEmpty()) {
          for (int place : places) {
            undecided.add(run, place);
          }
        } else if (formula.get()) {
          mark(places, formulas);
        }
      }
    });
    return repeated;
  }

  /// Judges the others.
  void judge(Strangers strangers) {
    undecided.drain((run, places) -> {
      if (strangers.areMostOf(leaders(places))) {
        mark(places, formulas);
      }
    });
  }

  /// The articles, each once, in which one of these places tells something, and which stand for
  /// their near-duplicates.
  private int[] leaders(int[] places) {
    IntArrayList leaders = new IntArrayList();
    int last = -1;
    for (int i = 0; i < places.length && places.length >= ARTICLES; i++) {
      long place = Integer.toUnsignedLong(places[i]);
      if (telling.get(place)) {
        int document = positions.document(place);
        if (document != last && leads.test(document)) {
          leaders.add(document);
          last = document;
        }
      }
    }
    return leaders.toArray();
  }

  private static void mark(int[] places, Marks marks) {
    for (int place : places) {
      marks.set(Integer.toUnsignedLong(place));
    }
  }

  /// The words of the article that stand in formulas.
  BitSet formulas(int document, Article article) {
    return words(article, formulas.of(document));
  }

  /// The words of the article that stand in runs with these first words; its figures never do.
  static BitSet words(Article article, BitSet firstWords) {
    BitSet tokens = new BitSet();
    if (!firstWords.isEmpty()) {
      Words words = Words.of(article);
      for (int word = 0; word < words.runs(); word++) {
        if (firstWords.get(words.tokens[word])) {
          words.mark(word, tokens);
        }
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

    /// Whether the run says something: `at more than # and` doesn't.
    boolean tells(int word) {
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
