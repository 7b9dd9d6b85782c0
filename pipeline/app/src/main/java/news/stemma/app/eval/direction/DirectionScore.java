package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import news.stemma.app.eval.Figure;
import news.stemma.app.eval.Proportion;
import news.stemma.app.eval.Reliability;
import news.stemma.relation.Feature;

/// How well weights tell directions that are known.
///
/// @param logOdds of each example that the direction told is the true one; 0 where nothing tells
/// @param repeats how often each example is among them
public record DirectionScore(ImmutableList<Double> logOdds, int repeats) {
  /// What is said from a bar on, of all pairs with a known direction, over all repeats.
  ///
  /// @param precision of the directions said, those that are right
  /// @param coverage of all pairs, those where one is said
  record Said(Proportion precision, Proportion coverage, int repeats) {
    /// How many directions are said, on average over the repeats.
    double said() {
      return (double) precision.cases() / repeats;
    }

    /// How many of them are right, on average over the repeats.
    double right() {
      return (double) precision.hits() / repeats;
    }

    Figure precisionFigure() {
      return precision.figure(repeats);
    }

    Figure coverageFigure() {
      return coverage.figure(repeats);
    }
  }

  /// By given weights.
  static DirectionScore of(List<DirectionExample> examples, ImmutableMap<Feature, Double> weights) {
    return new DirectionScore(
        examples.stream()
            .map(example -> example.logOdds(weights))
            .collect(ImmutableList.toImmutableList()),
        1);
  }

  /// All examples of several scores of as many repeats.
  static DirectionScore pooled(List<DirectionScore> scores) {
    return new DirectionScore(
        scores.stream()
            .flatMap(score -> score.logOdds().stream())
            .collect(ImmutableList.toImmutableList()),
        scores.getFirst().repeats());
  }

  /// What is said where only log-odds of the bar or more are believed.
  Said from(double bar) {
    List<Double> said = said().stream().filter(odds -> Math.abs(odds) >= bar).toList();
    return new Said(
        new Proportion(said.stream().filter(odds -> odds > 0).count(), said.size()),
        new Proportion(said.size(), logOdds.size()),
        repeats);
  }

  /// Whether confidences hold, also those below the bar; pairs without any clue left out.
  Reliability reliability() {
    return Reliability.of(
        said().stream()
            .map(odds -> new Reliability.Claim(confidence(Math.abs(odds)), odds > 0))
            .toList(),
        repeats);
  }

  private List<Double> said() {
    return logOdds.stream().filter(odds -> odds != 0).toList();
  }

  static double confidence(double logOdds) {
    return 1 / (1 + Math.exp(-logOdds));
  }
}
