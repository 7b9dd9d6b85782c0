package news.stemma.app.eval;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;
import tools.jackson.databind.node.ArrayNode;

/// How often which label was given where which was due.
final class ConfusionMatrix {
  private final Multiset<Judged> counts;

  private ConfusionMatrix(Multiset<Judged> counts) {
    this.counts = counts;
  }

  static ConfusionMatrix of(List<Judged> cases) {
    return new ConfusionMatrix(HashMultiset.create(cases));
  }

  int count(String gold, String said) {
    return counts.count(new Judged(gold, said));
  }

  private int count(Predicate<Judged> kind) {
    return counts.entrySet().stream()
        .filter(entry -> kind.test(entry.getElement()))
        .mapToInt(Multiset.Entry::getCount)
        .sum();
  }

  /// Cases that ought to have the label.
  int gold(String label) {
    return count(judged -> judged.gold().equals(label));
  }

  private int said(String label) {
    return count(judged -> judged.said().equals(label));
  }

  /// Of the cases that were given the label, those that ought to have it.
  Proportion precision(String label) {
    return new Proportion(count(label, label), said(label));
  }

  /// Of the cases that ought to have the label, those that were given it.
  Proportion recall(String label) {
    return new Proportion(count(label, label), gold(label));
  }

  /// The harmonic mean of precision and recall; empty for a label that is neither due nor given.
  OptionalDouble f1(String label) {
    int both = gold(label) + said(label);
    return both == 0 ? OptionalDouble.empty() : OptionalDouble.of(2.0 * count(label, label) / both);
  }

  /// The mean F1 of the labels for which there is one.
  OptionalDouble macroF1(List<String> labels) {
    return labels.stream().map(this::f1).flatMapToDouble(OptionalDouble::stream).average();
  }

  Proportion accuracy() {
    return new Proportion(count(Judged::isRight), counts.size());
  }

  /// Rows are what was due, columns what was given; only labels that occur.
  TextTable table(List<String> labels) {
    List<String> columns = labels.stream().filter(label -> said(label) > 0).toList();
    TextTable table =
        TextTable.of(ImmutableList.<String>builder().add("gold \\ said").addAll(columns).build());
    for (String gold : labels) {
      if (gold(gold) > 0) {
        ImmutableList.Builder<String> cells = ImmutableList.<String>builder().add(gold);
        columns.forEach(said -> cells.add(Integer.toString(count(gold, said))));
        table.row(cells.build());
      }
    }
    return table;
  }

  /// Adds an object for every two labels that occur together.
  void putInto(ArrayNode rows, List<String> labels) {
    for (String gold : labels) {
      for (String said : labels) {
        if (count(gold, said) > 0) {
          rows.addObject().put("gold", gold).put("said", said).put("n", count(gold, said));
        }
      }
    }
  }
}
