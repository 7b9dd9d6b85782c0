package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import news.stemma.align.Side;

/// Which of two articles is the source of the other, as far as the evidence goes.
///
/// @param evidence the weightiest first; may be there even where it doesn't suffice
/// @param bar log-odds below which no side is named
public record Direction(ImmutableList<Evidence> evidence, double bar) {
  public static final Direction NONE = new Direction(ImmutableList.of(), 1);

  static Direction of(List<Evidence> evidence, double bar) {
    return new Direction(
        evidence.stream()
            .sorted(
                Comparator.comparingDouble((Evidence e) -> -Math.abs(e.weight()))
                    .thenComparing(e -> e.feature().label())
                    .thenComparingDouble(Evidence::weight))
            .collect(ImmutableList.toImmutableList()),
        bar);
  }

  Direction numbered(IntUnaryOperator number) {
    return new Direction(
        evidence.stream().map(one -> one.numbered(number)).collect(ImmutableList.toImmutableList()),
        bar);
  }

  /// Sum of the evidence, positive for the left as the source.
  double logOdds() {
    return evidence.stream().mapToDouble(Evidence::weight).sum();
  }

  /// The side of the source; empty where the evidence doesn't suffice.
  public Optional<Side> source() {
    if (Math.abs(logOdds()) < bar) {
      return Optional.empty();
    }
    return Optional.of(logOdds() > 0 ? Side.LEFT : Side.RIGHT);
  }

  /// The probability of the direction that is named.
  public double confidence() {
    return 1 / (1 + Math.exp(-Math.abs(logOdds())));
  }
}
