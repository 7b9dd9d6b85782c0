package news.stemma.app.eval;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import news.stemma.app.statistics.ClopperPearson;
import news.stemma.app.statistics.Interval;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// How far judges of the same units agree, for labels without order. A judge may have left out
/// units.
///
/// @param units labels of each unit, one a judge; empty where the judge gave none
record Agreement(ImmutableList<ImmutableList<Optional<String>>> units) {

  static Agreement of(Collection<? extends List<Optional<String>>> units) {
    return new Agreement(
        units.stream().map(ImmutableList::copyOf).collect(ImmutableList.toImmutableList()));
  }

  /// Units that two judges or more gave a label.
  int comparable() {
    return Math.toIntExact(units.stream().filter(unit -> given(unit).size() > 1).count());
  }

  private static Multiset<String> given(List<Optional<String>> unit) {
    Multiset<String> given = HashMultiset.create();
    unit.forEach(label -> label.ifPresent(given::add));
    return given;
  }

  /// Of the pairs of labels of one unit, those that are the same. For two judges, the share of
  /// units that both judged alike.
  Proportion observed() {
    long same = 0;
    long all = 0;
    for (List<Optional<String>> unit : units) {
      Multiset<String> given = given(unit);
      all += pairs(given.size());
      same += given.entrySet().stream().mapToLong(label -> pairs(label.getCount())).sum();
    }
    return new Proportion(same, all);
  }

  private static long pairs(long labels) {
    return labels * (labels - 1) / 2;
  }

  /// Agreement beyond chance of just two judges, each with habits of their own: 1 for full, 0 for
  /// what chance gives (Cohen 1960, "A coefficient of agreement for nominal scales"). Empty for
  /// more or fewer judges, and where both have one label only, the same.
  OptionalDouble cohensKappa() {
    boolean two = !units.isEmpty() && units.stream().allMatch(unit -> unit.size() == 2);
    Multiset<String> first = HashMultiset.create();
    Multiset<String> second = HashMultiset.create();
    for (List<Optional<String>> unit : units) {
      if (two && given(unit).size() == 2) {
        unit.get(0).ifPresent(first::add);
        unit.get(1).ifPresent(second::add);
      }
    }
    double both = first.size();
    double chance = 0;
    for (Multiset.Entry<String> label : first.entrySet()) {
      chance += label.getCount() / both * (second.count(label.getElement()) / both);
    }
    return both == 0 || chance == 1
        ? OptionalDouble.empty()
        : OptionalDouble.of((observed().value() - chance) / (1 - chance));
  }

  /// Agreement beyond chance of any number of judges, who may have left out units: 1 - observed ÷
  /// expected disagreement (Krippendorff 2011, "Computing Krippendorff's alpha-reliability", C:
  /// nominal data, any number of observers, missing data). Empty where nothing could differ: no
  /// unit with two labels, or one label only.
  OptionalDouble krippendorffsAlpha() {
    Disagreement disagreement = disagreement();
    return disagreement.canDiffer()
        ? OptionalDouble.of(1 - disagreement.observed() / disagreement.expected())
        : OptionalDouble.empty();
  }

  /// Of labels of units that have two or more.
  ///
  /// @param totals all of those labels
  /// @param unlike ordered pairs of unlike labels of one unit, each unit by one less than it has
  private record Disagreement(Multiset<String> totals, double unlike) {
    boolean canDiffer() {
      return totals.elementSet().size() > 1;
    }

    double observed() {
      return unlike / totals.size();
    }

    double expected() {
      return unequal(totals) / totals.size() / (totals.size() - 1);
    }
  }

  private Disagreement disagreement() {
    Multiset<String> totals = HashMultiset.create();
    double unlike = 0;
    for (List<Optional<String>> unit : units) {
      Multiset<String> given = given(unit);
      if (given.size() > 1) {
        totals.addAll(given);
        unlike += unequal(given) / (given.size() - 1);
      }
    }
    return new Disagreement(totals, unlike);
  }

  /// Where alpha may lie with other units of this kind: by Clopper and Pearson's bounds of the
  /// disagreement, as if each unit were one case, over the disagreement that chance would give.
  private Optional<Interval> alphaInterval() {
    Disagreement disagreement = disagreement();
    if (!disagreement.canDiffer()) {
      return Optional.empty();
    }
    Interval observed =
        ClopperPearson.of(disagreement.observed() * comparable(), (double) comparable());
    double expected = disagreement.expected();
    return Optional.of(new Interval(1 - observed.high() / expected, 1 - observed.low() / expected));
  }

  /// Alpha with its interval.
  Optional<Figure> alpha() {
    return krippendorffsAlpha().stream()
        .mapToObj(alpha -> new Figure(alpha, alphaInterval()))
        .findFirst();
  }

  /// Ordered pairs of labels that are not the same.
  private static double unequal(Multiset<String> labels) {
    double same = 0;
    for (Multiset.Entry<String> label : labels.entrySet()) {
      same += (double) label.getCount() * label.getCount();
    }
    return (double) labels.size() * labels.size() - same;
  }

  TextTable table() {
    TextTable table = TextTable.of("", "figure");
    table.row("judged by two or more", Integer.toString(comparable()));
    table.row("alike", comparable() == 0 ? "–" : Figure.text(observed().value()));
    cohensKappa().ifPresent(kappa -> table.row("Cohen's kappa", Figure.text(kappa)));
    table.row(
        "Krippendorff's alpha",
        alpha().map(Figure::text).orElse("undefined: nothing could differ"));
    return table;
  }

  void putInto(ObjectNode row) {
    row.put("units", units.size()).put("comparable", comparable());
    row.put("alike", comparable() == 0 ? null : Figure.decimal(observed().value()));
    row.put("cohensKappa", orNull(cohensKappa()));
    row.put("krippendorffsAlpha", orNull(krippendorffsAlpha()));
    Optional<Interval> interval = alphaInterval();
    row.put("krippendorffsAlphaLow", interval.map(i -> Figure.decimal(i.low())).orElse(null));
    row.put("krippendorffsAlphaHigh", interval.map(i -> Figure.decimal(i.high())).orElse(null));
  }

  private static @Nullable BigDecimal orNull(OptionalDouble value) {
    return value.isPresent() ? Figure.decimal(value.getAsDouble()) : null;
  }
}
