package news.stemma.app.eval.direction;

import static java.util.stream.Collectors.joining;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import news.stemma.relation.DirectionModel;
import news.stemma.relation.Feature;

/// The file of fitted weights, as `Lexicons` reads it: the same for the same pairs.
public final class WeightsFile {
  private WeightsFile() {}

  /// Fits on the pairs of all corpora around a prior.
  ///
  /// @param bar log-odds, which are not fitted
  public static String fitted(List<KnownPairs> corpora, DirectionModel prior, double bar) {
    List<DirectionExample> examples =
        corpora.stream().flatMap(pairs -> pairs.examples().stream()).toList();
    ImmutableMap<Feature, Double> weights = new DirectionFit(prior.weights()).fit(examples);
    StringBuilder file = new StringBuilder(head(corpora, bar));
    file.append(String.format(Locale.ROOT, "bar %.4f\n", bar));
    for (FeatureCount count : FeatureCount.of(examples)) {
      file.append(
          String.format(
              Locale.ROOT,
              "%s %.2f # %d of %d right\n",
              count.feature().label(),
              weights.getOrDefault(count.feature(), 0.0),
              count.right().hits(),
              count.right().cases()));
    }
    return file.toString();
  }

  private static String head(List<KnownPairs> corpora, double bar) {
    return "# What the features of a direction weigh, in log-odds, and the bar below which none is named:"
        + String.format(Locale.ROOT, " odds\n# of %.1f to 1. Fitted by\n", Math.exp(bar))
        + "#   stemma eval direction"
        + corpora.stream().map(pairs -> " " + pairs.origin().option()).collect(joining())
        + " --fit\n"
        + "# around the weights of direction-prior.txt on these pairs, exact duplicates left out:\n"
        + corpora.stream().map(WeightsFile::counted).collect(joining())
        + "# Behind a weight: of the pairs that have the feature, those of which it tells the truth."
        + " What no pair\n# has keeps its weight by judgement.\n";
  }

  private static String counted(KnownPairs pairs) {
    return String.format(
        Locale.ROOT,
        "#   %s: %d pairs, known by %s\n",
        pairs.origin().corpus(),
        pairs.examples().size(),
        pairs.origin().by());
  }
}
