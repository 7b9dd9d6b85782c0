package news.stemma.audit;

import static java.util.Comparator.comparingLong;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.Comparator;
import java.util.List;
import news.stemma.text.Article;
import news.stemma.text.Packed;

/// Articles drawn from those that are long enough, by their positions in the corpus.
///
/// @param population articles that they were drawn from
public record Sample(ImmutableSortedSet<Integer> articles, int population) {
  public Sample {
    if (articles.size() > population) {
      throw new IllegalArgumentException(
          "a sample of " + articles.size() + " articles out of " + population);
    }
  }

  /// Those whose ids have the least keyed hashes (SipHash-2-4, the seed is the key): a simple
  /// random sample, which depends on nothing but the ids and the seed.
  static Sample draw(List<Article> articles, Bodies bodies, Audit.Plan plan) {
    HashFunction hash = Hashing.sipHash24(plan.seed(), 0);
    long[] keys =
        articles.stream()
            .mapToLong(article -> hash.hashBytes(Packed.utf8(article.id())).asLong())
            .toArray();
    List<Integer> population = bodies.audited().boxed().toList();
    ImmutableSortedSet<Integer> drawn =
        population.stream()
            .sorted(
                comparingLong((Integer article) -> keys[article])
                    .thenComparing(Comparator.naturalOrder()))
            .limit(plan.articles())
            .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    return new Sample(drawn, population.size());
  }

  public int size() {
    return articles.size();
  }

  /// Whether every article was drawn, so that nothing is left to chance.
  boolean isCensus() {
    return size() == population;
  }

  boolean contains(int article) {
    return articles.contains(article);
  }

  /// Share of the population that was not drawn, the finite population correction.
  double shareLeft() {
    return population == 0 ? 0 : 1 - (double) size() / population;
  }
}
