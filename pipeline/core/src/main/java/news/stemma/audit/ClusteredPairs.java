package news.stemma.audit;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Pairs by the sampled article that brought them. Articles are drawn independently, pairs are not:
/// those of one article are often found or missed together.
///
/// A pair of two sampled articles counts half for each. In a large sample that overstates the
/// spread a little, which widens the interval.
final class ClusteredPairs {
  /// Of either tail.
  private static final double TAIL = 0.025;

  /// Of the one tail of a one-sided bound.
  private static final double ONE_TAIL = 0.05;

  /// The squared quantile of the normal distribution at the upper tail.
  private static final double SQUARED_NORMAL = 3.841459;

  private final double[] pairs;
  private final double[] missed;
  private final Sample sample;

  private ClusteredPairs(double[] pairs, double[] missed, Sample sample) {
    this.pairs = pairs;
    this.missed = missed;
    this.sample = sample;
  }

  static ClusteredPairs of(List<SimilarPair> alike, Predicate<SimilarPair> found, Sample sample) {
    ImmutableList<Integer> articles = sample.articles().asList();
    double[] pairs = new double[articles.size()];
    double[] missed = new double[articles.size()];
    for (SimilarPair pair : alike) {
      List<Integer> ends = Stream.of(pair.left(), pair.right()).filter(sample::contains).toList();
      for (int end : ends) {
        int article = Collections.binarySearch(articles, end);
        pairs[article] += 1.0 / ends.size();
        missed[article] += found.test(pair) ? 0 : 1.0 / ends.size();
      }
    }
    return new ClusteredPairs(pairs, missed, sample);
  }

  private double count() {
    return Arrays.stream(pairs).sum();
  }

  private double shareMissed() {
    return Arrays.stream(missed).sum() / count();
  }

  Interval interval() {
    double recall = 1 - shareMissed();
    if (sample.isCensus()) {
      return new Interval(recall, recall, Interval.Method.CENSUS);
    }
    if (shareMissed() == 0) {
      return new Interval(atLeast(), 1, Interval.Method.ONE_SIDED);
    }
    if (shareMissed() == 1) {
      return new Interval(0, 1 - atLeast(), Interval.Method.ONE_SIDED);
    }
    double independent = independentPairs();
    double found = independent * recall;
    double notFound = independent - found;
    return new Interval(
        BetaDistribution.quantile(TAIL, found, notFound + 1),
        BetaDistribution.quantile(1 - TAIL, found + 1, notFound),
        Interval.Method.KORN_GRAUBARD);
  }

  /// The share that leaves a chance of 5 % to see none of the others.
  private double atLeast() {
    return Math.pow(ONE_TAIL, 1 / (independentArticles() / sample.shareLeft()));
  }

  /// Articles with equally many pairs that would tell as much as these do, if each had all of its
  /// pairs found or all missed (Kish 1965, "Survey sampling").
  private double independentArticles() {
    return count() * count() / Arrays.stream(pairs).map(n -> n * n).sum();
  }

  /// Independent pairs that would vary as much as these do, corrected for the degrees of freedom of
  /// the variance and for the share of the corpus that was compared.
  private double independentPairs() {
    long articles = Arrays.stream(pairs).filter(n -> n > 0).count();
    if (articles < 2) {
      return 1 / sample.shareLeft();
    }
    double variance = variance();
    double spread = shareMissed() * (1 - shareMissed());
    double independent = variance == 0 ? count() : Math.min(count(), spread / variance);
    return independent * freedom((double) (articles - 1)) / sample.shareLeft();
  }

  /// Of the share missed, a ratio of two sums over articles, to the first order.
  private double variance() {
    double shareMissed = shareMissed();
    double squares = 0;
    for (int article = 0; article < pairs.length; article++) {
      double residual = missed[article] - shareMissed * pairs[article];
      squares += residual * residual;
    }
    double articles = pairs.length;
    return articles / (articles - 1) * squares / (count() * count());
  }

  /// The squared quantile of the normal distribution over that of Student's t.
  private static double freedom(double degrees) {
    return SQUARED_NORMAL / squaredT(degrees);
  }

  /// If t has Student's distribution, t² ÷ (degrees + t²) has Beta(½, degrees ÷ 2).
  private static double squaredT(double degrees) {
    double x = BetaDistribution.quantile(1 - 2 * TAIL, 0.5, degrees / 2);
    return degrees * x / (1 - x);
  }
}
