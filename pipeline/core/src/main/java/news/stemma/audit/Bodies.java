package news.stemma.audit;

import java.util.List;
import java.util.stream.IntStream;
import news.stemma.sketch.ShingleSet;
import news.stemma.sketch.Shingler;
import news.stemma.text.Article;

/// The bodies of a corpus as exact sets of shingles.
///
/// The sets are made whenever they are asked for, so that what a corpus costs is 4 bytes an
/// article.
final class Bodies {
  /// Shingles of the shortest body that is audited. Half of them are a run of 14 words or more, or
  /// several runs: more than the shortest that a run claims, whatever the words.
  private static final int LEAST = 20;

  private final List<Article> articles;
  private final int[] sizes;

  Bodies(List<Article> articles) {
    this.articles = articles;
    this.sizes = articles.stream().mapToInt(article -> set(article).size()).toArray();
  }

  private static ShingleSet set(Article article) {
    return ShingleSet.of(Shingler.bodyShingles(article));
  }

  ShingleSet shingles(int article) {
    return set(articles.get(article));
  }

  /// Different shingles of the article's body.
  int size(int article) {
    return sizes[article];
  }

  boolean isAudited(int article) {
    return sizes[article] >= LEAST;
  }

  /// The articles that are long enough, ascending.
  IntStream audited() {
    return IntStream.range(0, sizes.length).filter(this::isAudited);
  }
}
