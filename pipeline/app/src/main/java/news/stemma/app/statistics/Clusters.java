package news.stemma.app.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;

/// What was counted, cluster by cluster: so much of so much in each. Clusters are independent of
/// one another; what is in one hangs together.
final class Clusters {
  /// Below that part of what independent observations would vary, nothing varies but the rounding.
  private static final double NOTHING = 1e-12;

  private final long[] numerators;
  private final long[] denominators;
  private final double numerator;
  private final double denominator;

  /// @param numerators of each cluster
  /// @param denominators above 0
  Clusters(long[] numerators, long[] denominators) {
    this.numerators = numerators;
    this.denominators = denominators;
    this.numerator = Arrays.stream(numerators).sum();
    this.denominator = Arrays.stream(denominators).sum();
  }

  int count() {
    return denominators.length;
  }

  double share() {
    return numerator / denominator;
  }

  /// How many clusters of one size would tell as much as these, if each were all or nothing (Kish
  /// 1965, "Survey sampling", section 11.7).
  double alike() {
    double squares = Arrays.stream(denominators).mapToDouble(size -> (double) size * size).sum();
    return denominator * denominator / squares;
  }

  /// Whether all clusters have one share, as far as numbers are exact.
  boolean isUnvaried() {
    return variance(residuals()) <= NOTHING * share() * (1 - share());
  }

  /// How much these clusters tell, of which there are 2 or more.
  ///
  /// @param most independent observations that they may count as
  Spread spread(double most) {
    double[] residuals = residuals();
    return isUnvaried()
        ? new Spread(alike(), Math.max(1, alike() - 1))
        : new Spread(
            Math.min(most, share() * (1 - share()) / variance(residuals)), freedom(residuals));
  }

  /// What the share is off by without each cluster in turn.
  private double[] residuals() {
    return IntStream.range(0, count())
        .mapToDouble(cluster ->
            (numerator - numerators[cluster]) / (denominator - denominators[cluster]) - share())
        .toArray();
  }

  /// Of the share from sample to sample, by the jackknife (Efron and Tibshirani 1993, "An
  /// introduction to the bootstrap", ch. 11), which takes in that the sizes of clusters are chance
  /// as well; linearised, it would be too small where clusters are few.
  private double variance(double[] residuals) {
    return moment(residuals, 2) * (count() - 1) / count();
  }

  /// Degrees of it that the variance has. Where few clusters make all of it these are few, however
  /// many others there are: as many as a variance has that varies so much (Satterthwaite 1946, "An
  /// approximate distribution of estimates of variance components"). Of residuals that are normal
  /// it is one less than there are clusters.
  private double freedom(double[] residuals) {
    double squares = moment(residuals, 2);
    return Math.clamp(
        3 * squares * squares / moment(residuals, 4) - 1, 1, Math.max(1.0, count() - 1));
  }

  private static double moment(double[] residuals, int power) {
    return Arrays.stream(residuals).map(residual -> Math.pow(residual, power)).sum();
  }
}
