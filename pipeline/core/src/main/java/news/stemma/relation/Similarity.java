package news.stemma.relation;

import news.stemma.sketch.ShingleSet;

/// Exact figures on the sets of 5-word shingles of two bodies.
///
/// @param jaccard shared ÷ all
/// @param leftContainment shared ÷ those of the left body
/// @param rightContainment shared ÷ those of the right body
public record Similarity(double jaccard, double leftContainment, double rightContainment) {
  static Similarity of(ShingleSet left, ShingleSet right) {
    return new Similarity(
        left.jaccard(right), left.containmentIn(right), right.containmentIn(left));
  }
}
