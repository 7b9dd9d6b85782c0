package news.stemma.app.measure;

import com.google.common.collect.TreeBasedTable;
import news.stemma.app.measure.Tally.Column;

/// All that tables are made of, once the articles have been gone through.
///
/// @param sole at an outlet and another, words of the one's prose that only the other had before
/// @param named at an outlet and an origin with its name, narrative words that it carries
record Measured(
    Register register,
    Stories stories,
    ByOutlet byOutlet,
    Tally tally,
    TreeBasedTable<Integer, Integer, Long> sole,
    TreeBasedTable<Integer, NamedOrigin, NamedOrigin.Carried> named) {

  /// Sum over the articles of an outlet.
  long sum(Column column, int outlet) {
    return byOutlet.of(outlet).mapToLong(article -> tally.get(column, article)).sum();
  }
}
