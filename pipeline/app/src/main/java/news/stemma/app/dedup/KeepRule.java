package news.stemma.app.dedup;

import java.util.Comparator;
import java.util.OptionalInt;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import news.stemma.candidate.Seniority;

/// Says which document of a cluster is kept.
public final class KeepRule {
  private final Comparator<Integer> preferred;

  private KeepRule(Comparator<Integer> preferred) {
    this.preferred = preferred;
  }

  /// @param seniority of all documents, which are numbered as they came
  /// @param words of a document
  public static KeepRule of(Keep keep, Seniority seniority, IntUnaryOperator words) {
    Comparator<Integer> bySeniority = Comparator.comparingInt(seniority::rank);
    return new KeepRule(
        switch (keep) {
          case EARLIEST -> bySeniority;
          case LONGEST ->
              Comparator.<Integer>comparingInt(words::applyAsInt)
                  .reversed()
                  .thenComparing(bySeniority);
          case FIRST -> Comparator.naturalOrder();
        });
  }

  /// Of these documents the one that is kept; empty of none.
  public OptionalInt of(IntStream documents) {
    return documents.boxed().min(preferred).map(OptionalInt::of).orElse(OptionalInt.empty());
  }
}
