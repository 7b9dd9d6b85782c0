package news.stemma.relation;

import com.carrotsearch.hppc.IntArrayList;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import news.stemma.candidate.KeyRows;
import news.stemma.text.Article;

/// The runs of five words that several articles of a corpus have, with any figures in the places of
/// figures: `raised its dividend to # cents`. Figures side by side are one word.
///
/// A run is a row; of those that repeat, a mark on the first word is kept.
final class RepeatedRuns {
  private final Positions positions;
  private final IntPredicate leads;
  private final KeyRows rows;
  private final KeyRows undecided;
  private final Marks telling;
  private final Marks formulas;

  /// @param positions of the words of the corpus
  /// @param leads whether an article stands for its near-duplicates
  RepeatedRuns(Positions positions, IntPredicate leads, Supplier<KeyRows> rows) {
    this.positions = positions;
    this.leads = leads;
    this.rows = rows.get();
    this.undecided = rows.get();
    this.telling = new Marks(positions);
    this.formulas = new Marks(positions);
  }

  /// Adds the runs of the next article, whose words have their positions. One that tells nothing in
  /// its article's language may do so in another's.
  void add(int document, Article article) {
    Runs.of(article)
        .forEach((run, token, tells) -> {
          rows.add(run, positions.row(document, token));
          if (tells) {
            telling.set(positions.of(document, token));
          }
        });
  }

  /// Marks the first words of those that repeat, once all articles are added, and judges of which
  /// it can whether they are formulas.
  Marks judge(RecurrenceRule rule) {
    Marks repeated = new Marks(positions);
    RunRule runRule = new RunRule(rule);
    rows.drain((run, places) -> {
      RunRule.Outcome outcome = runRule.of(leaders(places));
      if (outcome != RunRule.Outcome.RARE) {
        mark(places, repeated);
      }
      switch (outcome) {
        case RARE, REPEATED -> {}
        case UNDECIDED -> {
          for (int place : places) {
            undecided.add(run, place);
          }
        }
        case FORMULA -> mark(places, formulas);
      }
    });
    return repeated;
  }

  /// Judges the others.
  void judge(Strangers strangers) {
    undecided.drain((run, places) -> {
      if (strangers.areMostOf(leaders(places))) {
        mark(places, formulas);
      }
    });
  }

  /// The articles, each once, in which one of these places tells something, and which stand for
  /// their near-duplicates.
  private int[] leaders(int[] places) {
    IntArrayList leaders = new IntArrayList();
    int last = -1;
    for (int i = 0; i < places.length && places.length >= RunRule.ARTICLES; i++) {
      long place = Integer.toUnsignedLong(places[i]);
      if (telling.get(place)) {
        int document = positions.document(place);
        if (document != last && leads.test(document)) {
          leaders.add(document);
          last = document;
        }
      }
    }
    return leaders.toArray();
  }

  private static void mark(int[] places, Marks marks) {
    for (int place : places) {
      marks.set(Integer.toUnsignedLong(place));
    }
  }

  /// The words of the article that stand in formulas.
  BitSet formulas(int document, Article article) {
    return Runs.of(article).words(formulas.of(document));
  }
}
