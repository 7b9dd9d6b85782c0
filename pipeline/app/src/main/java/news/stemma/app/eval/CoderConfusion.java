package news.stemma.app.eval;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;

/// What coders call the same pairs: how often one says this where another says that. Of more than
/// two coders, every two count.
final class CoderConfusion {
  private static final ImmutableList<String> LABELS =
      Stream.concat(GoldRelation.RELATIONS.stream(), Stream.of(GoldRelation.UNRELATED))
          .collect(ImmutableList.toImmutableList());

  private record Two(String one, String other) {}

  private final Multiset<Two> counts = HashMultiset.create();
  private final ImmutableList<String> coders;

  private CoderConfusion(ImmutableList<String> coders) {
    this.coders = coders;
  }

  static CoderConfusion of(CodedSample coded) {
    CoderConfusion confusion = new CoderConfusion(coded.coders());
    for (CodedPair pair : coded.pairs()) {
      List<String> labels =
          pair.labels().stream().flatMap(Optional::stream).map(GoldRelation::relation).toList();
      for (int other = 1; other < labels.size(); other++) {
        for (int one = 0; one < other; one++) {
          confusion.counts.add(new Two(labels.get(one), labels.get(other)));
        }
      }
    }
    return confusion;
  }

  private int one(String label) {
    return LABELS.stream().mapToInt(other -> counts.count(new Two(label, other))).sum();
  }

  private int other(String label) {
    return LABELS.stream().mapToInt(one -> counts.count(new Two(one, label))).sum();
  }

  /// Of the times that one of two gives the label, those when the other does, too (Cicchetti and
  /// Feinstein 1990, "High agreement but low kappa", II: positive agreement).
  private Proportion alike(String label) {
    return new Proportion(
        2L * counts.count(new Two(label, label)), (long) one(label) + other(label));
  }

  private List<String> given() {
    return LABELS.stream().filter(label -> one(label) + other(label) > 0).toList();
  }

  /// Rows are what the first of two says, columns the second; at the end, agreement by label.
  String text() {
    String corner =
        coders.size() == 2 ? coders.getFirst() + " \\ " + coders.getLast() : "one \\ other";
    TextTable table =
        TextTable.of(
            ImmutableList.<String>builder().add(corner).addAll(given()).add("alike").build());
    for (String one : given()) {
      ImmutableList.Builder<String> cells = ImmutableList.<String>builder().add(one);
      given().forEach(other -> cells.add(Integer.toString(counts.count(new Two(one, other)))));
      table.row(cells.add(Figure.text(alike(one).value())).build());
    }
    return given().isEmpty() ? "" : table + "\n";
  }

  void putInto(ArrayNode byLabel, ArrayNode confusion) {
    for (String one : given()) {
      byLabel
          .addObject()
          .put("label", one)
          .put("labels", alike(one).cases())
          .put("alike", Figure.decimal(alike(one).value()));
      for (String other : given()) {
        int n = counts.count(new Two(one, other));
        if (n > 0) {
          confusion.addObject().put("one", one).put("other", other).put("n", n);
        }
      }
    }
  }
}
