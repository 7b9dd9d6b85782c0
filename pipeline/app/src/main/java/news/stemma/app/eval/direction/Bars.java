package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableList;

/// The bars at which precision and coverage are told beside the one in use.
final class Bars {
  /// Confidences; at one half, everything is said for which there is a clue.
  static final ImmutableList<Double> CONFIDENCES = ImmutableList.of(0.5, 0.6, 0.7, 0.8, 0.9, 0.95);

  private Bars() {}

  static double logOdds(double confidence) {
    return Math.log(confidence / (1 - confidence));
  }
}
