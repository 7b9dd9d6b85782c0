package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import news.stemma.relation.Feature;

/// What the clues say of a pair whose direction is known.
///
/// @param source id of the article that the other was made from
/// @param derived id of the other
/// @param story pairs of one story have the same, so that none is both fitted on and tested
public record DirectionExample(
    String source, String derived, String story, ImmutableList<Clue> clues) {

  /// @param value how much of the feature there is, positive where it tells the truth
  /// @param says the reason in words for a reader
  public record Clue(Feature feature, double value, String says) {}

  /// How much of a feature there is, positive where it tells the truth.
  double value(Feature feature) {
    return clues.stream().filter(clue -> clue.feature() == feature).mapToDouble(Clue::value).sum();
  }

  /// The log-odds that such weights give the truth.
  double logOdds(ImmutableMap<Feature, Double> weights) {
    return clues.stream()
        .mapToDouble(clue -> clue.value() * weights.getOrDefault(clue.feature(), 0.0))
        .sum();
  }
}
