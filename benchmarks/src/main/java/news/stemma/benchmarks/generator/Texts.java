package news.stemma.benchmarks.generator;

/// Numbers of texts. An article may have two: its own words, and those that it stands for, which
/// others carry too.
final class Texts {
  /// A corpus has no more articles.
  static final int MOST_ARTICLES = Walk.WALKS / 2;

  private Texts() {}

  static int own(int article) {
    return 2 * article;
  }

  /// The wire dispatch, the form or the boilerplate that goes by the number of this article.
  static int shared(int article) {
    return 2 * article + 1;
  }
}
