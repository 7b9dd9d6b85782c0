package news.stemma.app.measure;

import com.google.common.collect.ImmutableList;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import news.stemma.app.measure.Tally.Column;

/// Reuse over time: what was published on each day, by outlet.
final class TimeTable {
  /// @param outlet its name, or `""` where it is not known
  private record Key(LocalDate day, String outlet) {
    static final Comparator<Key> ORDER = Comparator.comparing(Key::day).thenComparing(Key::outlet);
  }

  private static final class Sums {
    private int articles;
    private long words;
    private long prose;
    private long unmatched;
  }

  private TimeTable() {}

  /// Rows by day, then outlet; articles without a date are in none.
  static ImmutableList<Row> rows(Measured measured) {
    TreeMap<Key, Sums> days = new TreeMap<>(Key.ORDER);
    Tally tally = measured.tally();
    for (int article = 0; article < measured.register().size(); article++) {
      Optional<LocalDate> day = measured.register().day(article);
      if (day.isPresent()) {
        String outlet = measured.register().outletName(article).orElse("");
        Sums sums = days.computeIfAbsent(new Key(day.get(), outlet), key -> new Sums());
        sums.articles++;
        sums.words += tally.get(Column.WORDS, article);
        sums.prose += tally.get(Column.PROSE, article);
        sums.unmatched += tally.get(Column.UNMATCHED, article);
      }
    }
    ImmutableList.Builder<Row> rows = ImmutableList.builder();
    days.forEach((key, sums) -> rows.add(row(key, sums)));
    return rows.build();
  }

  private static Row row(Key key, Sums sums) {
    return new Row()
        .put("day", key.day.toString())
        .put("outlet", Optional.of(key.outlet).filter(name -> !name.isEmpty()))
        .put("articles", sums.articles)
        .put("words", sums.words)
        .put("proseWords", sums.prose)
        .put("matchedWords", sums.prose - sums.unmatched)
        .share("unmatchedShare", sums.unmatched, sums.prose);
  }
}
