package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.util.stream.IntStream;

/// The articles of each outlet, in the order of their ids; of outlets that are not known nowhere.
final class ByOutlet {
  private final ImmutableList<int[]> articles;

  private ByOutlet(ImmutableList<int[]> articles) {
    this.articles = articles;
  }

  static ByOutlet of(Register register) {
    int[] counts = new int[register.outlets().size()];
    for (int article = 0; article < register.size(); article++) {
      register.outlet(article).ifPresent(outlet -> counts[outlet]++);
    }
    ImmutableList<int[]> articles =
        IntStream.of(counts).mapToObj(int[]::new).collect(ImmutableList.toImmutableList());
    int[] next = new int[counts.length];
    for (int article = 0; article < register.size(); article++) {
      int number = article;
      register.outlet(article).ifPresent(outlet -> articles.get(outlet)[next[outlet]++] = number);
    }
    return new ByOutlet(articles);
  }

  IntStream of(int outlet) {
    return IntStream.of(articles.get(outlet));
  }

  int count(int outlet) {
    return articles.get(outlet).length;
  }
}
