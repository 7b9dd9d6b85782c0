package news.stemma.app.eval.classes;

import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multiset;
import com.google.common.collect.Multisets;
import java.util.List;
import java.util.Locale;

/// How well answers were judged, once or in the repeats of a cross-validation.
///
/// @param repeats of each repeat what was said of all answers, in one order; not empty
/// @param overAnswers interval of the macro-F1
public record Score(ImmutableList<ImmutableList<Judgement>> repeats, Interval overAnswers) {
  /// An answer that was judged wrong in more than half of the repeats.
  ///
  /// @param said what it was said to be most often
  /// @param share of the repeats in which it was judged wrong, above .5
  public record Mistake(Answer answer, ReuseClass said, double share) {}

  /// @param seed of the bootstrap
  public static Score of(ImmutableList<ImmutableList<Judgement>> repeats, long seed) {
    return new Score(repeats, Interval.overAnswers(repeats, seed));
  }

  public int answers() {
    return repeats.getFirst().size();
  }

  /// Mean over the repeats.
  public double macroF1() {
    return repeats.stream()
        .mapToDouble(repeat -> Confusion.of(repeat).macroF1())
        .average()
        .orElseThrow();
  }

  /// Of all repeats together.
  public Confusion confusion() {
    return Confusion.of(repeats.stream().flatMap(List::stream).toList());
  }

  /// In the order of the answers.
  public ImmutableList<Mistake> mistakes() {
    ImmutableList.Builder<Mistake> mistakes = ImmutableList.builder();
    for (int i = 0; i < answers(); i++) {
      Multiset<ReuseClass> wrong = HashMultiset.create();
      for (ImmutableList<Judgement> repeat : repeats) {
        if (repeat.get(i).isWrong()) {
          wrong.add(repeat.get(i).said());
        }
      }
      if (2 * wrong.size() > repeats.size()) {
        mistakes.add(
            new Mistake(
                repeats.getFirst().get(i).answer(),
                Multisets.copyHighestCountFirst(wrong).iterator().next(),
                (double) wrong.size() / repeats.size()));
      }
    }
    return mistakes.build();
  }

  /// The macro-F1 as reports say it.
  String figure() {
    return String.format(Locale.ROOT, "%.3f", macroF1())
        + " (95 % of resamples of the answers "
        + overAnswers.text()
        + ")";
  }
}
