package news.stemma.spark.groups;

import com.google.common.primitives.ImmutableLongArray;

/// Which articles hang together by pairs, directly or through others: 4 bytes an article.
public final class Components {
  /// Of each article one before it in its component, or itself.
  private final int[] parents;

  public Components(int articles) {
    this.parents = new int[articles];
    for (int article = 0; article < articles; article++) {
      parents[article] = article;
    }
  }

  /// Joins the components of two articles.
  public void join(int one, int other) {
    int first = first(one);
    int second = first(other);
    parents[Math.max(first, second)] = Math.min(first, second);
  }

  /// Joins the articles of pairs.
  ///
  /// @param pairs left and right, one int each
  public void join(ImmutableLongArray pairs) {
    for (int i = 0; i < pairs.length(); i++) {
      join((int) (pairs.get(i) >>> Integer.SIZE), (int) pairs.get(i));
    }
  }

  /// The first article of the component.
  public int first(int article) {
    int at = article;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
