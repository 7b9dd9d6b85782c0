package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import news.stemma.app.measure.Tally.Column;

/// How much of what each outlet prints is in no passage from an earlier or inferred source, and how
/// that hangs on which other outlets are in the corpus.
final class OutletTable {
  private final Measured measured;
  private final Estimator estimator;

  OutletTable(Measured measured, Estimator estimator) {
    this.measured = measured;
    this.estimator = estimator;
  }

  /// A row an outlet, by name.
  ImmutableList<Row> outlets() {
    return numbers().mapToObj(this::outlet).collect(ImmutableList.toImmutableList());
  }

  private IntStream numbers() {
    ImmutableList<String> names = measured.register().outlets();
    return IntStream.range(0, names.size())
        .boxed()
        .sorted(Comparator.comparing(names::get))
        .mapToInt(Integer::intValue);
  }

  private Row outlet(int outlet) {
    Row row =
        new Row()
            .put("outlet", name(outlet))
            .put("articles", measured.byOutlet().count(outlet))
            .put("words", measured.sum(Column.WORDS, outlet))
            .put("proseWords", measured.sum(Column.PROSE, outlet))
            .put(
                "stories",
                measured.byOutlet().of(outlet).map(measured.stories()::of).distinct().count())
            .put(
                "days",
                measured
                    .byOutlet()
                    .of(outlet)
                    .mapToObj(measured.register()::day)
                    .flatMap(Optional::stream)
                    .distinct()
                    .count());
    put(row, "unmatchedShare", outlet, Column.UNMATCHED, Column.PROSE);
    put(row, "unmatchedNarrative", outlet, Column.UNMATCHED_NARRATIVE, Column.NARRATIVE);
    put(row, "unsharedShare", outlet, Column.UNSHARED, Column.PROSE);
    row.put("undecidedWords", measured.sum(Column.UNDECIDED, outlet));
    mostTelling(outlet)
        .ifPresent(without ->
            row.put("withoutOutlet", name(without.getKey()))
                .share(
                    "unmatchedShareWithout",
                    measured.sum(Column.UNMATCHED, outlet) + without.getValue(),
                    measured.sum(Column.PROSE, outlet)));
    return row;
  }

  private void put(Row row, String key, int outlet, Column part, Column whole) {
    estimator.put(
        row,
        key,
        measured.byOutlet().of(outlet),
        article -> measured.tally().get(part, article),
        article -> measured.tally().get(whole, article));
  }

  private String name(int outlet) {
    return measured.register().outlets().get(outlet);
  }

  /// The outlet whose absence moves the share most.
  private Optional<Map.Entry<Integer, Long>> mostTelling(int outlet) {
    return measured.sole().row(outlet).entrySet().stream()
        .max(
            Map.Entry.<Integer, Long>comparingByValue()
                .thenComparing(entry -> name(entry.getKey()), Comparator.reverseOrder()));
  }

  /// A row for each outlet and each other whose absence moves its share.
  ImmutableList<Row> withoutOne() {
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    numbers()
        .forEach(outlet ->
            measured.sole().row(outlet).entrySet().stream()
                .sorted(Comparator.comparing(entry -> name(entry.getKey())))
                .forEach(entry -> rows.add(without(outlet, entry.getKey(), entry.getValue()))));
    return rows.build();
  }

  private Row without(int outlet, int other, long words) {
    long prose = measured.sum(Column.PROSE, outlet);
    return new Row()
        .put("outlet", name(outlet))
        .put("without", name(other))
        .share("unmatchedShare", measured.sum(Column.UNMATCHED, outlet) + words, prose)
        .share("change", words, prose);
  }
}
