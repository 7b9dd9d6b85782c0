package news.stemma.app.statistics;

import news.stemma.audit.BetaDistribution;

/// Bounds of a share that hold for few cases and where all or none are hits (Clopper and Pearson
/// 1934, "The use of confidence or fiducial limits illustrated in the case of the binomial").
public final class ClopperPearson {
  /// Of either side.
  private static final double TAIL = 0.025;

  private ClopperPearson() {}

  /// Where the cases were drawn from so many that none is missed.
  ///
  /// @param hits need not be whole, as where cases count for less than one
  public static Interval of(double hits, double cases) {
    return of(hits, cases, 1);
  }

  /// Where the cases are a part of all there are, by as many independent ones as would vary as
  /// little.
  ///
  /// @param left share of all there are that was not drawn; 0 where nothing is left to chance
  public static Interval of(double hits, double cases, double left) {
    if (!(hits >= 0 && hits <= cases && cases > 0 && left >= 0 && left <= 1)) {
      throw new IllegalArgumentException(
          hits + " hits of " + cases + " cases, " + left + " of all not drawn");
    }
    double share = hits / cases;
    if (left == 0) {
      return new Interval(share, share);
    }
    double yes = hits / left;
    double no = (cases - hits) / left;
    return new Interval(
        hits == 0 ? 0 : BetaDistribution.quantile(TAIL, yes, no + 1),
        hits == cases ? 1 : BetaDistribution.quantile(1 - TAIL, yes + 1, no));
  }
}
