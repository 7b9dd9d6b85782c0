package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import news.stemma.align.TokenRange;
import news.stemma.relation.CorpusStatistics.Formula;
import news.stemma.text.Article;

/// Lists formulas for readers: the longest stretches of them that several articles have.
final class Stretches {
  private Stretches() {}

  /// @param formulas the words of each article that stand in formulas
  /// @param leads whether an article stands for its near-duplicates
  static ImmutableList<Formula> of(
      List<Article> articles, List<BitSet> formulas, IntPredicate leads, int least) {
    Map<Long, Formula> found = new LinkedHashMap<>();
    Map<Long, Integer> last = new LinkedHashMap<>();
    for (int document = 0; document < articles.size(); document++) {
      if (!leads.test(document)) {
        continue;
      }
      Article article = articles.get(document);
      for (TokenRange tokens : stretches(article, formulas.get(document))) {
        long key = key(article, tokens);
        if (last.getOrDefault(key, -1) != document) {
          last.put(key, document);
          Formula first = found.getOrDefault(key, new Formula(document, tokens, 0));
          found.put(key, new Formula(first.document(), first.tokens(), first.articles() + 1));
        }
      }
    }
    return found.values().stream()
        .filter(formula -> formula.articles() >= least)
        .sorted(
            Comparator.comparingInt(Formula::document)
                .thenComparingInt(formula -> formula.tokens().first()))
        .collect(ImmutableList.toImmutableList());
  }

  /// Words of formulas side by side, with the figures between them.
  private static List<TokenRange> stretches(Article article, BitSet formula) {
    List<TokenRange> stretches = new ArrayList<>();
    for (int start = formula.nextSetBit(0); start >= 0; ) {
      int end = start;
      for (int t = start; t < article.tokens().size(); t++) {
        if (formula.get(t)) {
          end = t + 1;
        } else if (!article.isFigure(t)) {
          break;
        }
      }
      stretches.add(new TokenRange(start, end));
      start = formula.nextSetBit(end);
    }
    return stretches;
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
}
