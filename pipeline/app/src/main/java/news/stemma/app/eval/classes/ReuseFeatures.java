package news.stemma.app.eval.classes;

/// What tells the classes of reuse apart, of an answer and its source. All are above 0.
///
/// @param containment share of the answer's 3-word shingles that the source has too, as sets, with
///   one more on both counts; 0 to 1
/// @param run words in the unchanged run that an unchanged word of a passage stands in, on average:
///   a run of n words counts n times; 1 where there is no passage
/// @param spread per cent of the answer's words that lie in passages, with one more on both counts,
///   for each word of the longest unchanged run: high where all of it is revised a little, low
///   where a run or two stand in words of the writer's own
public record ReuseFeatures(double containment, double run, double spread) {
  public ReuseFeatures {
    if (!(containment > 0 && run > 0 && spread > 0)) {
      throw new IllegalArgumentException(
          "features " + containment + ", " + run + ", " + spread + " are not all above 0");
    }
  }
}
