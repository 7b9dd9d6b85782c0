package news.stemma.relation;

import com.google.common.collect.ImmutableMap;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;

/// How much each feature weighs, in log-odds, and from which odds on a direction is named: a
/// logistic model without an intercept, since neither side of a pair comes first.
///
/// @param weights a feature that has none says nothing
/// @param bar log-odds below which the model abstains
public record DirectionModel(ImmutableMap<Feature, Double> weights, double bar)
    implements Serializable {
  public DirectionModel {
    if (!(bar > 0)) {
      throw new IllegalArgumentException("bar of " + bar + " is not above 0");
    }
  }

  double weight(Feature feature) {
    return weights.getOrDefault(feature, 0.0);
  }

  /// A model in which every feature weighs one, to count features with.
  public static DirectionModel counting() {
    return new DirectionModel(
        Arrays.stream(Feature.values())
            .collect(ImmutableMap.toImmutableMap(feature -> feature, feature -> 1.0)),
        1);
  }

  Direction weigh(List<Clue> clues) {
    return Direction.of(
        clues.stream()
            .filter(clue -> weight(clue.feature()) != 0)
            .map(clue ->
                new Evidence(
                    clue.feature(),
                    clue.value() * weight(clue.feature()),
                    clue.says(),
                    clue.places()))
            .toList(),
        bar);
  }
}
