package news.stemma.app.study;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Spans of articles, in code points, gathered in any order: twelve bytes each.
final class Spans {
  /// Half-open.
  record Stretch(int start, int end) {}

  private final IntArrayList documents = new IntArrayList();
  private final IntArrayList starts = new IntArrayList();
  private final IntArrayList ends = new IntArrayList();
  private int[] order = {};
  private int[] firsts = {};

  void add(int document, int start, int end) {
    documents.add(document);
    starts.add(start);
    ends.add(end);
  }

  /// Brings those of an article together, once all are there.
  ///
  /// @param articles how many there are
  void sort(int articles) {
    firsts = new int[articles + 1];
    for (int i = 0; i < documents.size(); i++) {
      firsts[documents.get(i) + 1]++;
    }
    for (int i = 0; i < articles; i++) {
      firsts[i + 1] += firsts[i];
    }
    int[] next = firsts.clone();
    order = new int[documents.size()];
    for (int i = 0; i < order.length; i++) {
      order[next[documents.get(i)]++] = i;
    }
  }

  /// Those of an article by their starts.
  ImmutableList<Stretch> of(int document) {
    List<Stretch> spans = new ArrayList<>();
    for (int i = firsts[document]; i < firsts[document + 1]; i++) {
      spans.add(new Stretch(starts.get(order[i]), ends.get(order[i])));
    }
    spans.sort(Comparator.comparingInt(Stretch::start).thenComparingInt(Stretch::end));
    return ImmutableList.copyOf(spans);
  }
}
