package news.stemma.app.eval.classes;

import com.google.common.math.Quantiles;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;

/// Holds 95 % of the values that a figure took.
public record Interval(double low, double high) {
  private static final int RESAMPLES = 2000;
  private static final int PER_MILLE = 1000;
  private static final int LOW = 25;
  private static final int HIGH = 975;

  static Interval of(double[] values) {
    return new Interval(
        Quantiles.scale(PER_MILLE).index(LOW).compute(values),
        Quantiles.scale(PER_MILLE).index(HIGH).compute(values));
  }

  /// Of the macro-F1 over the repeats of a cross-validation: what the choice of folds does to it.
  public static Interval overRepeats(List<? extends List<Judgement>> repeats) {
    return of(repeats.stream().mapToDouble(repeat -> Confusion.of(repeat).macroF1()).toArray());
  }

  /// Of the macro-F1 over other answers that might have been given: percentiles of a bootstrap that
  /// draws a repeat, and then its answers class by class (Efron & Tibshirani 1993, "An introduction
  /// to the bootstrap", section 13.3).
  public static Interval overAnswers(List<? extends List<Judgement>> repeats, long seed) {
    Random random = new Random(seed);
    List<Collection<List<Judgement>>> byClass = repeats.stream().map(Interval::byClass).toList();
    return of(DoubleStream.generate(() -> resampled(byClass, random)).limit(RESAMPLES).toArray());
  }

  private static Collection<List<Judgement>> byClass(List<Judgement> judgements) {
    Map<ReuseClass, List<Judgement>> byClass = new EnumMap<>(ReuseClass.class);
    judgements.forEach(judgement ->
        byClass
            .computeIfAbsent(judgement.answer().truth(), truth -> new ArrayList<>())
            .add(judgement));
    return byClass.values();
  }

  private static double resampled(List<Collection<List<Judgement>>> repeats, Random random) {
    List<Judgement> drawn = new ArrayList<>();
    for (List<Judgement> members : repeats.get(random.nextInt(repeats.size()))) {
      for (int i = 0; i < members.size(); i++) {
        drawn.add(members.get(random.nextInt(members.size())));
      }
    }
    return Confusion.of(drawn).macroF1();
  }

  /// As reports say it.
  String text() {
    return String.format(Locale.ROOT, "%.3f to %.3f", low, high);
  }
}
