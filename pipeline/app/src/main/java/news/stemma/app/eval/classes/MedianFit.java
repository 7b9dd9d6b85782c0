package news.stemma.app.eval.classes;

import com.google.common.math.Quantiles;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;

/// Fits a decision list: each threshold is the geometric mean of the medians of the answers on its
/// two sides, so that no single answer moves it far. Those that are not what their writers were
/// asked for, such as revisions that nobody revised, stand at the ends.
final class MedianFit {
  /// A threshold is rounded, so that its file holds all of it.
  private static final MathContext DIGITS = new MathContext(4);

  /// The classes on the sides of a threshold.
  private record Sides(Set<ReuseClass> below, Set<ReuseClass> above) {}

  private static final Sides OWN_AND_REUSED =
      new Sides(EnumSet.of(ReuseClass.NON), EnumSet.of(ReuseClass.HEAVY));
  private static final Sides REVISED_AND_COPIED =
      new Sides(EnumSet.of(ReuseClass.LIGHT, ReuseClass.HEAVY), EnumSet.of(ReuseClass.CUT));
  private static final Sides HEAVY_AND_LIGHT =
      new Sides(EnumSet.of(ReuseClass.HEAVY), EnumSet.of(ReuseClass.LIGHT));

  private final List<Answer> answers;

  private MedianFit(List<Answer> answers) {
    this.answers = answers;
  }

  /// @throws IllegalArgumentException where a class has no answer
  static DecisionList of(List<Answer> answers) {
    for (ReuseClass truth : ReuseClass.values()) {
      if (answers.stream().noneMatch(answer -> answer.truth() == truth)) {
        throw new IllegalArgumentException("no answer of class " + truth.label() + " to fit on");
      }
    }
    MedianFit fit = new MedianFit(answers);
    double containment = fit.threshold(OWN_AND_REUSED, ReuseFeatures::containment, answer -> true);
    Predicate<Answer> reused = answer -> answer.features().containment() >= containment;
    double run = fit.threshold(REVISED_AND_COPIED, ReuseFeatures::run, reused);
    Predicate<Answer> revised = reused.and(answer -> answer.features().run() < run);
    return new DecisionList(
        containment, run, fit.threshold(HEAVY_AND_LIGHT, ReuseFeatures::spread, revised));
  }

  /// @param reached whether an answer comes as far as the question
  private double threshold(
      Sides sides, ToDoubleFunction<ReuseFeatures> feature, Predicate<Answer> reached) {
    double between =
        Math.sqrt(
            median(sides.below(), feature, reached) * median(sides.above(), feature, reached));
    return BigDecimal.valueOf(between).round(DIGITS).doubleValue();
  }

  /// Of the answers that come so far, or of all where none does.
  private double median(
      Set<ReuseClass> classes, ToDoubleFunction<ReuseFeatures> feature, Predicate<Answer> reached) {
    List<Answer> all = answers.stream().filter(a -> classes.contains(a.truth())).toList();
    List<Answer> far = all.stream().filter(reached).toList();
    return Quantiles.median()
        .compute(
            (far.isEmpty() ? all : far)
                .stream().map(Answer::features).mapToDouble(feature).toArray());
  }
}
