package news.stemma.relation;

import java.util.Optional;

/// Judges a run by the articles that have it, near-duplicates counted once.
public final class RunRule {
  /// So many articles, not near-duplicates of each other, make a run repeat.
  static final int ARTICLES = 3;

  /// So many make it recur as a formula may: a run is short enough for chance.
  public static final int FORMULA_ARTICLES = 4;

  private final RecurrenceRule rule;

  public RunRule(RecurrenceRule rule) {
    this.rule = rule;
  }

  /// What a run is.
  public enum Outcome {
    /// Few articles have it.
    RARE,
    /// Several have it, and it is no formula.
    REPEATED,
    /// Several have it, and it is a formula if most of them are strangers to each other.
    UNDECIDED,
    /// It is a formula.
    FORMULA
  }

  /// @param documents ascending, those in which the run tells something and which stand for their
  ///   near-duplicates, each once
  public Outcome of(int[] documents) {
    if (documents.length < ARTICLES) {
      return Outcome.RARE;
    }
    if (documents.length < FORMULA_ARTICLES) {
      return Outcome.REPEATED;
    }
    Optional<Boolean> formula = rule.isBoilerplate(documents);
    if (formula.isEmpty()) {
      return Outcome.UNDECIDED;
    }
    return formula.get() ? Outcome.FORMULA : Outcome.REPEATED;
  }
}
