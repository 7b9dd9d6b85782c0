package news.stemma.app.eval;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import news.stemma.app.eval.DrawnSample.Kind;
import news.stemma.app.statistics.ClopperPearson;
import news.stemma.app.statistics.Interval;
import news.stemma.app.statistics.SampledStratum;
import news.stemma.app.statistics.SampledStratum.Part;
import news.stemma.app.statistics.StratifiedShare;

/// How right a run is, estimated from a drawn sample: each pair counts for all that it stands for.
///
/// In the run that was drawn from, a stratum tells what was said of each of its pairs; in another
/// run of the same articles that, too, is only known of those drawn.
final class SampleScores {
  /// Of a relation, or of all that are reuse.
  ///
  /// @param said drawn and decided pairs of which the run says so
  /// @param due of which the coders do
  /// @param right of which both do
  /// @param precision of the pairs of which the run says so, those of which coders would
  /// @param nearRecall of the pairs of which coders would, those of which the run says so, among
  ///   pairs with a row or near
  /// @param recall the same among all pairs
  record Score(
      String name,
      int said,
      int due,
      int right,
      Estimate precision,
      Estimate nearRecall,
      Estimate recall) {}

  /// @param known pairs of which coders know the source
  /// @param said those of them of which the run says one
  /// @param right those of which it says the same
  /// @param precision right ÷ said
  /// @param coverage said ÷ known
  record Directions(int known, int said, int right, Estimate precision, Estimate coverage) {}

  private final boolean sameRun;
  private final ImmutableListMultimap<DrawnSample.Stratum, CodedPair> strata;

  SampleScores(CodedSample coded) {
    this.sameRun = coded.sameRun();
    this.strata =
        coded.pairs().stream()
            .collect(
                ImmutableListMultimap.toImmutableListMultimap(CodedPair::stratum, pair -> pair));
  }

  Score reuse() {
    return score("reuse", GoldRelation::isReuse);
  }

  ImmutableList<Score> relations() {
    return GoldRelation.RELATIONS.stream()
        .map(relation -> score(relation, relation::equals))
        .collect(ImmutableList.toImmutableList());
  }

  private Score score(String name, Predicate<String> is) {
    Question question =
        new Question(
            pair -> is.test(pair.said()), pair -> pair.decided(gold -> is.test(gold.relation())));
    List<CodedPair> decided =
        strata.values().stream().filter(pair -> question.gold(pair).isPresent()).toList();
    List<CodedPair> due = decided.stream().filter(question::isDue).toList();
    return new Score(
        name,
        count(decided, question.said()),
        due.size(),
        count(due, question.said()),
        precision(question),
        recall(question, kind -> kind != Kind.REST),
        recall(question, _ -> true));
  }

  private static int count(Collection<CodedPair> pairs, Predicate<CodedPair> is) {
    return Math.toIntExact(pairs.stream().filter(is).count());
  }

  private interface Gold {
    /// Empty where coders don't agree.
    Optional<Boolean> of(CodedPair pair);
  }

  /// Something that a run says of pairs, and coders, too.
  private record Question(Predicate<CodedPair> said, Gold answers) {
    Optional<Boolean> gold(CodedPair pair) {
      return answers.of(pair);
    }

    boolean isDue(CodedPair pair) {
      return gold(pair).orElse(false);
    }

    List<CodedPair> decided(Collection<CodedPair> pairs) {
      return pairs.stream().filter(pair -> gold(pair).isPresent()).toList();
    }
  }

  private Estimate precision(Question question) {
    List<SampledStratum> seen = new ArrayList<>();
    for (DrawnSample.Stratum stratum : strata.keySet()) {
      if (strata.get(stratum).stream().anyMatch(question.said())) {
        List<CodedPair> pairs = question.decided(strata.get(stratum));
        List<CodedPair> said = pairs.stream().filter(question.said()).toList();
        Part cases = sameRun ? new Part.All() : new Part.Some(said.size());
        Part hits = new Part.Some(count(said, question::isDue));
        seen.add(new SampledStratum(stratum.size(), pairs.size(), cases, hits));
      }
    }
    return estimate(seen);
  }

  private Estimate recall(Question question, Predicate<Kind> within) {
    List<SampledStratum> seen = new ArrayList<>();
    for (DrawnSample.Stratum stratum : strata.keySet()) {
      if (within.test(stratum.kind())) {
        List<CodedPair> pairs = question.decided(strata.get(stratum));
        List<CodedPair> due = pairs.stream().filter(question::isDue).toList();
        seen.add(
            new SampledStratum(
                stratum.size(),
                pairs.size(),
                new Part.Some(due.size()),
                found(stratum, due, question.said())));
      }
    }
    return estimate(seen);
  }

  /// Of the pairs that are due, those of which the run says so.
  private Part found(DrawnSample.Stratum stratum, List<CodedPair> due, Predicate<CodedPair> said) {
    if (!sameRun) {
      return new Part.Some(count(due, said));
    }
    return strata.get(stratum).stream().anyMatch(said) ? new Part.All() : new Part.None();
  }

  Directions directions() {
    List<SampledStratum> precision = new ArrayList<>();
    List<SampledStratum> coverage = new ArrayList<>();
    int[] sums = new int[3];
    for (DrawnSample.Stratum stratum : strata.keySet()) {
      List<CodedPair> pairs =
          strata.get(stratum).stream().filter(pair -> pair.source().isPresent()).toList();
      List<CodedPair> known = pairs.stream().filter(pair -> goldSource(pair).isPresent()).toList();
      List<CodedPair> said = known.stream().filter(SampleScores::isSaid).toList();
      int right = count(said, pair -> pair.saidSource().equals(goldSource(pair)));
      sums[0] += known.size();
      sums[1] += said.size();
      sums[2] += right;
      coverage.add(
          new SampledStratum(
              stratum.size(),
              pairs.size(),
              new Part.Some(known.size()),
              found(stratum, known, SampleScores::isSaid)));
      if (strata.get(stratum).stream().anyMatch(SampleScores::isSaid)) {
        precision.add(
            new SampledStratum(
                stratum.size(), pairs.size(), new Part.Some(said.size()), new Part.Some(right)));
      }
    }
    return new Directions(sums[0], sums[1], sums[2], estimate(precision), estimate(coverage));
  }

  private static Optional<String> goldSource(CodedPair pair) {
    return pair.source().flatMap(source -> source);
  }

  private static boolean isSaid(CodedPair pair) {
    return pair.saidSource().isPresent();
  }

  /// Of the pairs of a stratum, those that coders call reuse.
  Figure reuseIn(DrawnSample.Stratum stratum) {
    int decided = decided(stratum);
    return decided == 0
        ? new Figure(0, Optional.empty())
        : new Figure(
            (double) reused(stratum) / decided,
            Optional.of(
                ClopperPearson.of(
                    reused(stratum), decided, 1 - (double) decided / stratum.size())));
  }

  /// Pairs of a stratum that were drawn and of which coders agree whether they are reuse.
  int decided(DrawnSample.Stratum stratum) {
    return count(strata.get(stratum), pair -> pair.decided(GoldRelation::isReuse).isPresent());
  }

  int reused(DrawnSample.Stratum stratum) {
    return count(strata.get(stratum), pair -> pair.decided(GoldRelation::isReuse).orElse(false));
  }

  private static Estimate estimate(List<SampledStratum> seen) {
    return StratifiedShare.of(seen)
        .map(SampleScores::estimate)
        .orElse(new Estimate.Known(new Figure(0, Optional.empty())));
  }

  private static Estimate estimate(StratifiedShare share) {
    Interval interval = share.interval();
    return share
        .value()
        .<Estimate>map(value -> new Estimate.Known(new Figure(value, Optional.of(interval))))
        .orElse(new Estimate.Bounds(interval));
  }
}
