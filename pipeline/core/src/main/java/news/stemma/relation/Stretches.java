package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import news.stemma.align.TokenRange;
import news.stemma.candidate.KeyRows;
import news.stemma.relation.CorpusStatistics.Formula;
import news.stemma.text.Article;

/// Lists formulas for readers: the longest stretches of them that several articles have. Each is a
/// row.
public final class Stretches {
  private final Positions positions;
  private final KeyRows rows;

  /// @param positions of the words of the corpus
  Stretches(Positions positions, KeyRows rows) {
    this.positions = positions;
    this.rows = rows;
  }

  /// Takes stretches.
  public interface Visitor {
    /// @param stretch hash of its words, but for the figures in them
    void accept(long stretch, TokenRange tokens);
  }

  /// The stretches of an article.
  ///
  /// @param formula the words of the article that stand in formulas
  public static void forEach(Article article, BitSet formula, Visitor visitor) {
    for (int start = formula.nextSetBit(0); start >= 0; ) {
      TokenRange tokens = from(start, article, formula);
      visitor.accept(key(article, tokens), tokens);
      start = formula.nextSetBit(tokens.end());
    }
  }

  /// Adds those of the next article that stands for its near-duplicates.
  ///
  /// @param formula the words of the article that stand in formulas
  void add(int document, Article article, BitSet formula) {
    forEach(
        article,
        formula,
        (stretch, tokens) -> rows.add(stretch, positions.row(document, tokens.first())));
  }

  /// Words of formulas side by side, with the figures between them.
  private static TokenRange from(int start, Article article, BitSet formula) {
    int end = start;
    for (int t = start; t < article.tokens().size(); t++) {
      if (formula.get(t)) {
        end = t + 1;
      } else if (!article.isFigure(t)) {
        break;
      }
    }
    return new TokenRange(start, end);
  }

  private static long key(Article article, TokenRange tokens) {
    Hasher hasher = Hashing.farmHashFingerprint64().newHasher();
    for (int t = tokens.first(); t < tokens.end(); t++) {
      if (!article.isFigure(t)) {
        hasher.putLong(article.tokens().hash(t));
      } else if (!article.isFigure(t - 1)) {
        hasher.putByte((byte) 0);
      }
    }
    return hasher.hash().asLong();
  }

  private record First(long position, int articles) {}

  /// Those that so many articles have, in the order of their first places.
  ///
  /// @param formulas the words of the corpus that stand in formulas
  ImmutableList<Formula> list(List<Article> articles, Marks formulas, int least) {
    List<First> found = new ArrayList<>();
    rows.drain((key, places) -> {
      int documents = places.length < least ? 0 : documents(places);
      if (documents >= least) {
        found.add(new First(Integer.toUnsignedLong(places[0]), documents));
      }
    });
    found.sort(Comparator.comparingLong(First::position));
    return found.stream()
        .map(first -> {
          int document = positions.document(first.position());
          TokenRange tokens =
              from(
                  positions.index(first.position()), articles.get(document), formulas.of(document));
          return new Formula(document, tokens, first.articles());
        })
        .collect(ImmutableList.toImmutableList());
  }

  private int documents(int[] places) {
    return (int)
        Arrays.stream(places)
            .map(place -> positions.document(Integer.toUnsignedLong(place)))
            .distinct()
            .count();
  }
}
