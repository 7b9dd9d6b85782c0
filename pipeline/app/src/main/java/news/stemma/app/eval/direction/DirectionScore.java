package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import news.stemma.relation.Feature;

/// How well weights tell directions that are known.
///
/// @param logOdds of each example that the direction told is the true one
public record DirectionScore(ImmutableList<Double> logOdds) {
  /// What is said from a bar on: of all pairs with a known direction how many are spoken on, and of
  /// these how many rightly.
  ///
  /// @param confidence mean of what the model gives for it
  public record Spoken(int of, int said, int right, double confidence) {
    public double precision() {
      return said == 0 ? Double.NaN : (double) right / said;
    }

    public double coverage() {
      return of == 0 ? Double.NaN : (double) said / of;
    }
  }

  public static DirectionScore of(
      List<DirectionExample> examples, ImmutableMap<Feature, Double> weights) {
    return new DirectionScore(
        examples.stream()
            .map(example -> example.logOdds(weights))
            .collect(ImmutableList.toImmutableList()));
  }

  /// Each example by weights that were fitted without the examples of its fold; a story is in one
  /// fold. Repeated with other folds.
  public static DirectionScore crossValidated(
      List<DirectionExample> examples, DirectionFit fit, int folds, int repeats) {
    ImmutableList.Builder<Double> logOdds = ImmutableList.builder();
    for (int repeat = 0; repeat < repeats; repeat++) {
      Map<String, Integer> foldOf = folds(examples, folds, new Random(repeat));
      for (int fold = 0; fold < folds; fold++) {
        int held = fold;
        List<DirectionExample> others =
            examples.stream().filter(e -> foldOf.getOrDefault(e.story(), 0) != held).toList();
        ImmutableMap<Feature, Double> weights = fit.fit(others);
        examples.stream()
            .filter(e -> foldOf.getOrDefault(e.story(), 0) == held)
            .forEach(e -> logOdds.add(e.logOdds(weights)));
      }
    }
    return new DirectionScore(logOdds.build());
  }

  private static Map<String, Integer> folds(
      List<DirectionExample> examples, int folds, Random random) {
    List<String> stories =
        new ArrayList<>(
            examples.stream().map(DirectionExample::story).distinct().sorted().toList());
    Collections.shuffle(stories, random);
    Map<String, Integer> foldOf = new TreeMap<>();
    stories.forEach(story -> foldOf.put(story, foldOf.size() % folds));
    return foldOf;
  }

  /// From these log-odds on, below those.
  public Spoken between(double least, double most) {
    List<Double> said =
        logOdds.stream().filter(z -> Math.abs(z) >= least && Math.abs(z) < most).toList();
    return new Spoken(
        logOdds.size(),
        said.size(),
        (int) said.stream().filter(z -> z > 0).count(),
        said.stream().mapToDouble(z -> 1 / (1 + Math.exp(-Math.abs(z)))).average().orElse(0));
  }

  /// How often each feature is there, and tells the truth.
  public static ImmutableMap<Feature, Spoken> ofFeatures(List<DirectionExample> examples) {
    EnumMap<Feature, Spoken> counts = new EnumMap<>(Feature.class);
    for (Feature feature : Feature.values()) {
      List<Double> values =
          examples.stream()
              .map(example -> example.values().getOrDefault(feature, 0.0))
              .filter(value -> value != 0)
              .toList();
      counts.put(
          feature,
          new Spoken(
              examples.size(),
              values.size(),
              (int) values.stream().filter(value -> value > 0).count(),
              0));
    }
    return ImmutableMap.copyOf(counts);
  }
}
