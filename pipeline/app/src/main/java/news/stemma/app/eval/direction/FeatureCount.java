package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.List;
import news.stemma.app.eval.Proportion;
import news.stemma.relation.Feature;

/// How often a feature is there, and tells the truth.
///
/// @param right of the pairs that have the feature, those of which it tells the truth
record FeatureCount(Feature feature, Proportion right) {
  /// A count a feature, in the order in which they are declared.
  static ImmutableList<FeatureCount> of(List<DirectionExample> examples) {
    return Arrays.stream(Feature.values())
        .map(feature -> of(feature, examples))
        .collect(ImmutableList.toImmutableList());
  }

  private static FeatureCount of(Feature feature, List<DirectionExample> examples) {
    List<Double> values =
        examples.stream()
            .map(example -> example.value(feature))
            .filter(value -> value != 0)
            .toList();
    return new FeatureCount(
        feature, new Proportion(values.stream().filter(value -> value > 0).count(), values.size()));
  }
}
