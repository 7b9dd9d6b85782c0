package news.stemma.app.study;

import com.carrotsearch.hppc.IntArrayList;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// Which articles are versions of one text: those that updates connect. Four bytes an article.
final class Histories {
  /// Of each article one that comes before it in its history, or itself.
  private final int[] towards;

  private final BitSet versions = new BitSet();
  private final IntArrayList sources = new IntArrayList();
  private final IntArrayList deriveds = new IntArrayList();

  /// @param articles how many there are
  Histories(int articles) {
    towards = IntStream.range(0, articles).toArray();
  }

  /// Takes the next update.
  void add(int source, int derived) {
    sources.add(source);
    deriveds.add(derived);
    versions.set(source);
    versions.set(derived);
    int one = least(source);
    int other = least(derived);
    towards[Math.max(one, other)] = Math.min(one, other);
  }

  private int least(int article) {
    int at = article;
    while (towards[at] != at) {
      towards[at] = towards[towards[at]];
      at = towards[at];
    }
    return at;
  }

  /// What names the history of an article: the least article of it. Empty where it has one version.
  OptionalInt of(int article) {
    return versions.get(article) ? OptionalInt.of(least(article)) : OptionalInt.empty();
  }

  /// Its source.
  int source(int update) {
    return sources.get(update);
  }

  /// What was made of that.
  int derived(int update) {
    return deriveds.get(update);
  }

  /// Numbers of the updates of each history, by what names it.
  ImmutableList<ImmutableList<Integer>> all() {
    TreeMap<Integer, List<Integer>> all = new TreeMap<>();
    IntStream.range(0, sources.size())
        .forEach(update ->
            all.computeIfAbsent(least(sources.get(update)), _ -> new ArrayList<>()).add(update));
    return all.values().stream()
        .map(ImmutableList::copyOf)
        .collect(ImmutableList.toImmutableList());
  }
}
