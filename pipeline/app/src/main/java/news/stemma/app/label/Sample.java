package news.stemma.app.label;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import news.stemma.app.eval.BadLabelsException;
import news.stemma.app.eval.RunFolder;

/// A stratified random sample of all pairs of articles of a run.
///
/// Within a stratum each pair had the same chance: `drawn ÷ size`.
///
/// @param run its fingerprint
/// @param articles whose pairs were drawn from
/// @param withheld articles that were left out, since their texts are not shown
/// @param oneRunOf of so many runs of words one was looked at
/// @param strata those that have a pair
/// @param pairs by left, right, in the order of the run
public record Sample(
    String run,
    long seed,
    int articles,
    int withheld,
    long oneRunOf,
    ImmutableMap<Stratum, Drawn> strata,
    ImmutableList<SampledPair> pairs) {

  /// So many pairs out of so many.
  public record Drawn(int drawn, long size) {
    public Drawn {
      if (drawn < 1 || drawn > size) {
        throw new IllegalArgumentException(drawn + " pairs drawn out of " + size);
      }
    }

    public double probability() {
      return (double) drawn / size;
    }

    /// Pairs that one of the drawn stands for.
    public double weight() {
      return (double) size / drawn;
    }
  }

  /// All pairs that were drawn from.
  public long population() {
    return Pairs.among(articles);
  }

  /// Draws so many pairs, or all where there are fewer.
  ///
  /// @throws BadLabelsException where the run can't be read or has no pair, or more strata than
  ///   pairs are to be drawn
  public static Sample draw(RunFolder run, int pairs, long seed) {
    Population population = Population.of(run);
    population.refuseEmpty();
    return new Drawing(population, Nearness.of(run, population), pairs, seed)
        .draw(run.fingerprint());
  }

  /// The work of a draw.
  private static final class Drawing {
    /// Pairs that are looked at one by one; of more, some are drawn until enough fit.
    private static final long FEW = 1 << 20;

    private final Population population;
    private final Nearness nearness;
    private final int pairs;
    private final long seed;
    private final Map<Stratum, Lots> lots = new EnumMap<>(Stratum.class);

    /// Pairs within groups that stand in a stratum before theirs.
    private long clusterRows;

    private long elsewhereInStories;

    Drawing(Population population, Nearness nearness, int pairs, long seed) {
      this.population = population;
      this.nearness = nearness;
      this.pairs = pairs;
      this.seed = seed;
    }

    Sample draw(String fingerprint) {
      population.visitRows(this::offerRow);
      nearness.visitNear(this::offer);
      ImmutableMap<Stratum, Long> sizes = sizes();
      if (pairs < sizes.size()) {
        throw new BadLabelsException(
            "the run has pairs in "
                + sizes.size()
                + " strata; give --pairs "
                + sizes.size()
                + " or more");
      }
      ImmutableMap.Builder<Stratum, Drawn> strata = ImmutableMap.builder();
      Map<Long, Stratum> drawn = new TreeMap<>();
      Allocation.of(sizes, pairs)
          .forEach((stratum, count) -> {
            strata.put(stratum, new Drawn(count, sizes.getOrDefault(stratum, 0L)));
            pairs(stratum, count).forEach(pair -> drawn.put(pair, stratum));
          });
      return new Sample(
          fingerprint,
          seed,
          population.articles(),
          population.withheld(),
          Nearness.oneRunOf(population),
          strata.buildOrThrow(),
          drawn.entrySet().stream()
              .map(pair -> sampled(pair.getKey(), pair.getValue()))
              .collect(ImmutableList.toImmutableList()));
    }

    private SampledPair sampled(long pair, Stratum stratum) {
      return new SampledPair(
          population.id(Pairs.left(pair)), population.id(Pairs.right(pair)), stratum);
    }

    private void offerRow(long pair, Stratum stratum) {
      clusterRows += population.clusters().join(pair) ? 1 : 0;
      offer(pair, stratum);
    }

    private void offer(long pair, Stratum stratum) {
      // Pairs of a cluster without row are never offered, but counted as a whole.
      elsewhereInStories += population.stories().join(pair) ? 1 : 0;
      lots.computeIfAbsent(stratum, _ -> new Lots(seed, pairs)).offer(pair);
    }

    private ImmutableMap<Stratum, Long> sizes() {
      Map<Stratum, Long> sizes = new EnumMap<>(Stratum.class);
      lots.forEach((stratum, lot) -> sizes.put(stratum, lot.offered()));
      long clustered = population.clusters().pairs() - clusterRows;
      sizes.put(Stratum.SAME_CLUSTER, clustered);
      sizes.put(Stratum.SAME_STORY, population.stories().pairs() - clustered - elsewhereInStories);
      long counted = sizes.values().stream().mapToLong(Long::longValue).sum();
      sizes.put(Stratum.REST, Pairs.among(population.articles()) - counted);
      sizes.values().removeIf(size -> size == 0);
      return Maps.immutableEnumMap(sizes);
    }

    private List<Long> pairs(Stratum stratum, int count) {
      return switch (stratum) {
        case SAME_CLUSTER -> within(population.clusters(), stratum, count);
        case SAME_STORY -> within(population.stories(), stratum, count);
        case REST -> within(Groups.one(population.articles()), stratum, count);
        case COPY_SURE,
            COPY_LIKELY,
            COPY_UNKNOWN,
            EXCERPT_SURE,
            EXCERPT_LIKELY,
            EXCERPT_UNKNOWN,
            EXTENSION_SURE,
            EXTENSION_LIKELY,
            EXTENSION_UNKNOWN,
            SHARED_SOURCE_CLEAR,
            SHARED_SOURCE_NEAR,
            QUOTE_ONLY_CLEAR,
            QUOTE_ONLY_NEAR,
            FURNITURE_ONLY,
            SHARED_RUNS,
            SHARED_RUN,
            RARE_WORDS ->
            lots.getOrDefault(stratum, new Lots(seed, 0)).draw(count);
      };
    }

    private List<Long> within(Groups groups, Stratum stratum, int count) {
      if (groups.pairs() <= FEW) {
        Lots few = new Lots(seed, count);
        for (long number = 0; number < groups.pairs(); number++) {
          long pair = groups.pair(number);
          if (isIn(pair, stratum)) {
            few.offer(pair);
          }
        }
        return few.draw(count);
      }
      SplittableRandom random = new SplittableRandom(seed + stratum.toString().hashCode());
      Set<Long> drawn = new LinkedHashSet<>();
      while (drawn.size() < count) {
        long pair = groups.pair(random.nextLong(groups.pairs()));
        if (isIn(pair, stratum)) {
          drawn.add(pair);
        }
      }
      return List.copyOf(drawn);
    }

    private boolean isIn(long pair, Stratum stratum) {
      return !population.hasRow(pair) && nearness.of(pair) == stratum;
    }
  }
}
