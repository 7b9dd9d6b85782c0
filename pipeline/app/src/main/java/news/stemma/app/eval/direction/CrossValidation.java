package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import news.stemma.relation.Feature;

/// Tells each pair by weights that were fitted without its story, on the pairs of all corpora, and
/// that again and again with other folds (Stone 1974, "Cross-validatory choice and assessment of
/// statistical predictions"; Kohavi 1995).
final class CrossValidation {
  static final int FOLDS = 5;
  static final int REPEATS = 20;

  private final DirectionFit fit;

  CrossValidation(DirectionFit fit) {
    this.fit = fit;
  }

  /// A score a corpus, in their order.
  ImmutableList<DirectionScore> scores(List<ImmutableList<DirectionExample>> corpora) {
    List<DirectionExample> all = corpora.stream().flatMap(List::stream).toList();
    List<List<Double>> logOdds = new ArrayList<>();
    corpora.forEach(corpus -> logOdds.add(new ArrayList<>()));
    for (int repeat = 0; repeat < REPEATS; repeat++) {
      StoryFolds folds =
          StoryFolds.of(all.stream().map(DirectionExample::story).toList(), FOLDS, repeat);
      for (int fold = 0; fold < FOLDS; fold++) {
        int held = fold;
        ImmutableMap<Feature, Double> weights =
            fit.fit(all.stream().filter(example -> !folds.isIn(held, example)).toList());
        for (int corpus = 0; corpus < corpora.size(); corpus++) {
          corpora.get(corpus).stream()
              .filter(example -> folds.isIn(held, example))
              .map(example -> example.logOdds(weights))
              .forEach(logOdds.get(corpus)::add);
        }
      }
    }
    return logOdds.stream()
        .map(odds -> new DirectionScore(ImmutableList.copyOf(odds), REPEATS))
        .collect(ImmutableList.toImmutableList());
  }
}
