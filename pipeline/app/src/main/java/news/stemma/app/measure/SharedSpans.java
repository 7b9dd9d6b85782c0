package news.stemma.app.measure;

import com.carrotsearch.hppc.ByteArrayList;
import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;

/// The passages of each article, from its side: 21 bytes for each end of a passage.
final class SharedSpans {
  private static final ImmutableList<Standing> STANDINGS = ImmutableList.copyOf(Standing.values());

  /// Takes a passage.
  interface Visitor {
    /// @param other the article at its other end
    /// @param start first code point, in the text of this article
    /// @param end behind the last
    void visit(int other, int start, int end, Standing standing);
  }

  /// The spans of article `i` stand from `firsts[i]` to `firsts[i + 1]` in [#order].
  private final int[] firsts;

  private final int[] order;
  private final Builder spans;

  private SharedSpans(Builder spans, int articles) {
    this.spans = spans;
    this.firsts = new int[articles + 1];
    for (int i = 0; i < spans.articles.size(); i++) {
      firsts[spans.articles.get(i) + 1]++;
    }
    for (int i = 0; i < articles; i++) {
      firsts[i + 1] += firsts[i];
    }
    this.order = new int[spans.articles.size()];
    int[] next = firsts.clone();
    for (int i = 0; i < order.length; i++) {
      order[next[spans.articles.get(i)]++] = i;
    }
  }

  /// Those of an article, in the order of the other ends.
  void of(int article, Visitor visitor) {
    for (int at = firsts[article]; at < firsts[article + 1]; at++) {
      int span = order[at];
      visitor.visit(
          spans.others.get(span),
          spans.starts.get(span),
          spans.ends.get(span),
          STANDINGS.get(spans.standings.get(span)));
    }
  }

  /// Takes the passages of all articles, pair by pair.
  static final class Builder {
    private final IntArrayList articles = new IntArrayList();
    private final IntArrayList others = new IntArrayList();
    private final IntArrayList starts = new IntArrayList();
    private final IntArrayList ends = new IntArrayList();
    private final ByteArrayList standings = new ByteArrayList();

    void add(int article, int other, int start, int end, Standing standing) {
      articles.add(article);
      others.add(other);
      starts.add(start);
      ends.add(end);
      standings.add(code(standing));
    }

    private static byte code(Standing standing) {
      return (byte) STANDINGS.indexOf(standing);
    }

    SharedSpans build(int articleCount) {
      return new SharedSpans(this, articleCount);
    }
  }
}
