package news.stemma.app.statistics;

import news.stemma.audit.BetaDistribution;

/// Student's t distribution.
final class StudentDistribution {
  private static final double CONFIDENCE = 0.95;

  private StudentDistribution() {}

  /// What is exceeded with a chance of 2.5 %.
  ///
  /// @param freedom degrees of it, above 0, whole or not
  static double upper(double freedom) {
    // If t has Student's distribution, t² ÷ (freedom + t²) has Beta(½, freedom ÷ 2).
    double x = BetaDistribution.quantile(CONFIDENCE, 0.5, freedom / 2);
    return Math.sqrt(freedom * x / (1 - x));
  }
}
