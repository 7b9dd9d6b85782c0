package news.stemma.app.eval.classes;

import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.Multiset;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// How often answers of each class were said to be of each.
public final class Confusion {
  private record Cell(ReuseClass truth, ReuseClass said) {}

  private final ImmutableMultiset<Cell> counts;

  private Confusion(ImmutableMultiset<Cell> counts) {
    this.counts = counts;
  }

  public static Confusion of(List<Judgement> judgements) {
    return new Confusion(
        judgements.stream()
            .map(judgement -> new Cell(judgement.answer().truth(), judgement.said()))
            .collect(ImmutableMultiset.toImmutableMultiset()));
  }

  public int count(ReuseClass truth, ReuseClass said) {
    return counts.count(new Cell(truth, said));
  }

  /// Answers of the class.
  public int answers(ReuseClass truth) {
    return count(cell -> cell.truth() == truth);
  }

  private int said(ReuseClass said) {
    return count(cell -> cell.said() == said);
  }

  private int count(Predicate<Cell> condition) {
    return counts.entrySet().stream()
        .filter(entry -> condition.test(entry.getElement()))
        .mapToInt(Multiset.Entry::getCount)
        .sum();
  }

  /// Right ÷ said to be of the class; 0 where none was.
  public double precision(ReuseClass of) {
    return ratio(count(of, of), said(of));
  }

  /// Right ÷ answers of the class; 0 where there are none.
  public double recall(ReuseClass of) {
    return ratio(count(of, of), answers(of));
  }

  /// Harmonic mean of precision and recall; 0 where nothing is right.
  public double f1(ReuseClass of) {
    return ratio(2 * count(of, of), answers(of) + said(of));
  }

  /// Mean of F1 over the four classes.
  public double macroF1() {
    return Arrays.stream(ReuseClass.values()).mapToDouble(this::f1).average().orElseThrow();
  }

  /// Right ÷ all; 0 where there are none.
  public double accuracy() {
    return ratio(count(cell -> cell.truth() == cell.said()), counts.size());
  }

  private static double ratio(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }
}
