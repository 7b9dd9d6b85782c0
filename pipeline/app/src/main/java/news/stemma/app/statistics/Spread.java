package news.stemma.app.statistics;

/// How much a sample tells of a share.
///
/// @param independent observations, each of them all or nothing, that would tell as much
/// @param freedom degrees of it, by which that number is known
record Spread(double independent, double freedom) {
  /// The score interval (Wilson 1927, "Probable inference, the law of succession, and statistical
  /// inference") of so many observations, with Student's quantile for the normal one. Franco,
  /// Little, Louis and Slud 2019, "Comparative study of confidence intervals for proportions in
  /// complex sample surveys", hold it against others that use such a number.
  Interval around(double share) {
    double quantile = StudentDistribution.upper(freedom);
    double z2 = quantile * quantile / independent;
    double centre = (share + z2 / 2) / (1 + z2);
    double half =
        quantile * Math.sqrt(share * (1 - share) / independent + z2 / (4 * independent)) / (1 + z2);
    return new Interval(Math.clamp(centre - half, 0, share), Math.clamp(centre + half, share, 1));
  }
}
