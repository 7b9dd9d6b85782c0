package news.stemma.app.measure;

import com.carrotsearch.hppc.IntArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import news.stemma.relation.Voice;

/// The counts of all articles that tables of outlets and days are summed from: 48 bytes an article.
final class Tally {
  /// What is counted, in words.
  enum Column {
    /// Of the body.
    WORDS,
    /// All but furniture.
    PROSE,
    /// Of the prose: in no passage from an earlier or inferred source.
    UNMATCHED,
    /// Of the prose: in no passage with anybody.
    UNSHARED,
    /// Of the prose: only in passages with articles of which it isn't known who was first.
    UNDECIDED,
    NARRATIVE,
    /// Of the narrative: in no passage from an earlier or inferred source.
    UNMATCHED_NARRATIVE
  }

  private final EnumMap<Column, IntArrayList> columns = new EnumMap<>(Column.class);
  private final EnumMap<Origin, IntArrayList> carried = new EnumMap<>(Origin.class);
  private final BitSet told = new BitSet();

  Tally() {
    for (Column column : Column.values()) {
      columns.put(column, new IntArrayList());
    }
    for (Origin origin : Origin.values()) {
      carried.put(origin, new IntArrayList());
    }
  }

  /// Takes the next article.
  void add(ArticleFigures figures) {
    told.set(column(Column.WORDS).size());
    column(Column.WORDS).add(figures.words());
    column(Column.PROSE).add(figures.prose());
    column(Column.UNMATCHED).add(figures.unmatchedProse());
    column(Column.UNSHARED).add(figures.unshared());
    column(Column.UNDECIDED).add(figures.undecided());
    int narrative = figures.words(Voice.NARRATIVE);
    column(Column.NARRATIVE).add(narrative);
    column(Column.UNMATCHED_NARRATIVE).add(narrative - figures.matched(Voice.NARRATIVE));
    Map<Origin, ArticleFigures.Carried> origins = figures.origins();
    carried.forEach(
        (origin, counts) -> counts.add(Objects.requireNonNull(origins.get(origin)).narrative()));
  }

  /// Takes the next article, whose text the run doesn't tell.
  void addUntold() {
    columns.values().forEach(counts -> counts.add(0));
    carried.values().forEach(counts -> counts.add(0));
  }

  private IntArrayList column(Column column) {
    return Objects.requireNonNull(columns.get(column));
  }

  /// Whether the run tells the article's text.
  boolean isTold(int article) {
    return told.get(article);
  }

  int get(Column column, int article) {
    return column(column).get(article);
  }

  /// Narrative words of the article that an origin carries.
  int get(Origin origin, int article) {
    return Objects.requireNonNull(carried.get(origin)).get(article);
  }
}
