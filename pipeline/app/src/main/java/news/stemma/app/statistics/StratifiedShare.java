package news.stemma.app.statistics;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoublePredicate;

/// The share of hits among the cases of a population, estimated from a stratified sample: the ratio
/// of two sums over strata, in which each unit seen stands for as many as its stratum has for one.
///
/// The interval puts together, stratum by stratum, Clopper and Pearson's bounds of the shares of
/// cases and of hits, so it is right where there are few of either, and where all were hits or
/// none: a stratum in which nothing was seen to go wrong widens it by what may have been missed,
/// and one of which nothing was seen by all that it may hold; where there is one of these, the
/// share itself isn't known. Bounds of a sum are recovered from those of its terms (MOVER: Zou,
/// Huang and Zhang 2009, "A note on confidence interval estimation for a linear function of
/// binomial proportions"), and a share r is in the interval where the sum of cases times (hits ÷
/// cases − r) may be 0 (Fieller 1954).
///
/// @param value empty where a stratum has units of which none was seen
public record StratifiedShare(Optional<Double> value, Interval interval) {
  private static final int HALVINGS = 60;

  /// Empty where no case is seen, or known to be there.
  public static Optional<StratifiedShare> of(List<SampledStratum> strata) {
    ImmutableList<Term> terms =
        strata.stream().map(Term::of).collect(ImmutableList.toImmutableList());
    double cases = terms.stream().mapToDouble(Term::cases).sum();
    if (cases == 0) {
      return Optional.empty();
    }
    double share = terms.stream().mapToDouble(term -> term.excess(0)).sum() / cases;
    double low = lower(terms, 0) <= 0 ? 0 : last(0, share, r -> lower(terms, r) > 0);
    double high = upper(terms, 1) >= 0 ? 1 : last(share, 1, r -> upper(terms, r) >= 0);
    boolean known = strata.stream().allMatch(stratum -> stratum.seen() > 0 || stratum.size() == 0);
    return Optional.of(
        new StratifiedShare(
            known ? Optional.of(share) : Optional.empty(),
            new Interval(Math.min(low, share), Math.max(high, share))));
  }

  private static double lower(List<Term> terms, double r) {
    double sum = terms.stream().mapToDouble(term -> term.excess(r)).sum();
    return sum - Math.sqrt(terms.stream().mapToDouble(term -> term.squaredFall(r)).sum());
  }

  private static double upper(List<Term> terms, double r) {
    double sum = terms.stream().mapToDouble(term -> term.excess(r)).sum();
    return sum + Math.sqrt(terms.stream().mapToDouble(term -> term.squaredRise(r)).sum());
  }

  /// The last place where something holds that holds from `from` to there.
  private static double last(double from, double to, DoublePredicate holds) {
    double low = from;
    double high = to;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (low + high) / 2;
      if (holds.test(middle)) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// A share, and what it may be.
  private record Bounded(double value, double low, double high) {
    static Bounded known(double value) {
      return new Bounded(value, value, value);
    }

    static Bounded seen(int hits, int cases, double left) {
      Interval interval = ClopperPearson.of(hits, cases, left);
      return new Bounded((double) hits / cases, interval.low(), interval.high());
    }

    double fall() {
      return value - low;
    }

    double rise() {
      return high - value;
    }
  }

  /// A stratum's part of the sum.
  ///
  /// @param caseShare of its units
  /// @param hitShare of its cases; empty where no case tells
  private record Term(long size, Bounded caseShare, Optional<Bounded> hitShare) {
    static Term of(SampledStratum stratum) {
      if (stratum.seen() == 0) {
        return new Term(stratum.size(), new Bounded(0, 0, 1), knownHits(stratum));
      }
      double left = 1 - (double) stratum.seen() / stratum.size();
      return new Term(stratum.size(), cases(stratum, left), hits(stratum, left));
    }

    /// Where the stratum tells of hits, its cases can move the share one way only, seen or not.
    private static Optional<Bounded> knownHits(SampledStratum stratum) {
      return switch (stratum.hits()) {
        case SampledStratum.Part.All() -> Optional.of(Bounded.known(1));
        case SampledStratum.Part.None() -> Optional.of(Bounded.known(0));
        case SampledStratum.Part.Some _ -> Optional.empty();
      };
    }

    private static Bounded cases(SampledStratum stratum, double left) {
      return switch (stratum.cases()) {
        case SampledStratum.Part.All() -> Bounded.known(1);
        case SampledStratum.Part.None() -> Bounded.known(0);
        case SampledStratum.Part.Some(int count) -> Bounded.seen(count, stratum.seen(), left);
      };
    }

    private static Optional<Bounded> hits(SampledStratum stratum, double left) {
      int cases =
          switch (stratum.cases()) {
            case SampledStratum.Part.All() -> stratum.seen();
            case SampledStratum.Part.None() -> 0;
            case SampledStratum.Part.Some(int count) -> count;
          };
      return switch (stratum.hits()) {
        case SampledStratum.Part.Some(int count) ->
            cases == 0 ? Optional.empty() : Optional.of(Bounded.seen(count, cases, left));
        case SampledStratum.Part.All _, SampledStratum.Part.None _ -> knownHits(stratum);
      };
    }

    double cases() {
      return size * caseShare.value();
    }

    /// Hits, less those that a share r of hits would be.
    double excess(double r) {
      return hitShare.map(hits -> cases() * (hits.value() - r)).orElse(0.0);
    }

    /// How far the excess may be lower, squared: for fewer hits, and for other cases.
    double squaredFall(double r) {
      double hits = hitShare.map(Bounded::value).orElse(0.0);
      double byHits = cases() * hitShare.map(Bounded::fall).orElse(0.0);
      double byCases =
          size * (hits > r ? (hits - r) * caseShare.fall() : (r - hits) * caseShare.rise());
      return byHits * byHits + byCases * byCases;
    }

    /// How far the excess may be higher, squared.
    double squaredRise(double r) {
      double hits = hitShare.map(Bounded::value).orElse(1.0);
      double byHits = cases() * hitShare.map(Bounded::rise).orElse(0.0);
      double byCases =
          size * (hits > r ? (hits - r) * caseShare.rise() : (r - hits) * caseShare.fall());
      return byHits * byHits + byCases * byCases;
    }
  }
}
