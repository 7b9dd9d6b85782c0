package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableMap;
import news.stemma.relation.Feature;

/// What the clues say of a pair whose direction is known.
///
/// @param left id
/// @param right id
/// @param story pairs of one story have the same, so that none is both fitted on and tested
/// @param values how much of each feature there is, positive where it tells the truth
public record DirectionExample(
    String left, String right, String story, ImmutableMap<Feature, Double> values) {

  /// The log-odds that such weights give the truth.
  double logOdds(ImmutableMap<Feature, Double> weights) {
    double sum = 0;
    for (Feature feature : Feature.values()) {
      sum += values.getOrDefault(feature, 0.0) * weights.getOrDefault(feature, 0.0);
    }
    return sum;
  }
}
