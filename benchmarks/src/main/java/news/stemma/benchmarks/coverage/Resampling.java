package news.stemma.benchmarks.coverage;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSetMultimap;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import news.stemma.app.eval.Bootstrap;
import news.stemma.app.statistics.Interval;
import tools.jackson.databind.JsonNode;

/// Gives shares the intervals that they are usually given, to hold those reported against: whole
/// stories, or whole days, are drawn with replacement, and the middle 95 % of the shares taken
/// ([Bootstrap]).
final class Resampling {
  private static final Bootstrap BOOTSTRAP = new Bootstrap(1000, 1);

  private final ImmutableList<Observation> articles;
  private final ImmutableSetMultimap<String, String> following;

  private record Observation(
      String id, String outlet, String story, LocalDate day, long unmatched, long words) {}

  /// So much of so much.
  private record Part(long part, long whole) {
    Part plus(Part other) {
      return new Part(part + other.part, whole + other.whole);
    }
  }

  private Resampling(
      ImmutableList<Observation> articles, ImmutableSetMultimap<String, String> following) {
    this.articles = articles;
    this.following = following;
  }

  /// @param articles rows of the table of this name, all with outlet and day
  /// @param edges rows of the table of this name
  static Resampling of(List<JsonNode> articles, List<JsonNode> edges) {
    return new Resampling(
        articles.stream().map(Resampling::observation).collect(ImmutableList.toImmutableList()),
        edges.stream()
            .collect(
                ImmutableSetMultimap.toImmutableSetMultimap(
                    row ->
                        follows(row.path("follower").asString(), row.path("followed").asString()),
                    row -> row.path("derived").asString())));
  }

  private static Observation observation(JsonNode row) {
    long words = sum(row, "narrativeWords", "statementWords", "unknownWords");
    return new Observation(
        row.path("document").asString(),
        row.path("outlet").asString(),
        row.path("story").asString(),
        LocalDate.parse(row.path("day").asString()),
        words - sum(row, "matchedNarrative", "matchedStatement", "matchedUnknown"),
        words);
  }

  private static long sum(JsonNode row, String... keys) {
    return List.of(keys).stream().mapToLong(key -> row.path(key).longValue()).sum();
  }

  private static String follows(String follower, String source) {
    return follower + " from " + source;
  }

  /// The intervals of a share by either way; none for lags.
  ImmutableMap<Method, Interval> intervals(Measure measure) {
    return switch (measure.kind()) {
      case UNMATCHED_IN_ALL -> intervals(any -> true, Observation::unmatched, Observation::words);
      case UNMATCHED ->
          intervals(
              article -> article.outlet.equals(measure.of()),
              Observation::unmatched,
              Observation::words);
      case FOLLOWS, FOLLOWS_SELDOM ->
          intervals(
              article -> measure.of().startsWith(follows(article.outlet, "")),
              article -> following.containsEntry(measure.of(), article.id) ? 1 : 0,
              article -> 1);
      case LAG, LAG_OF_FEW -> ImmutableMap.of();
    };
  }

  private ImmutableMap<Method, Interval> intervals(
      Predicate<Observation> counted,
      ToLongFunction<Observation> part,
      ToLongFunction<Observation> whole) {
    Map<String, Part> byStory = new HashMap<>();
    Map<String, LocalDate> days = new HashMap<>();
    for (Observation article : articles) {
      if (counted.test(article)) {
        byStory.merge(
            article.story,
            new Part(part.applyAsLong(article), whole.applyAsLong(article)),
            Part::plus);
        days.merge(article.story, article.day, (one, other) -> one.isBefore(other) ? one : other);
      }
    }
    Map<LocalDate, Part> byDay = new HashMap<>();
    byStory.forEach((story, sum) -> byDay.merge(days.get(story), sum, Part::plus));
    return ImmutableMap.of(
        Method.RESAMPLED_STORIES, interval(byStory.values()),
        Method.RESAMPLED_DAYS, interval(byDay.values()));
  }

  private static Interval interval(Collection<Part> clusters) {
    return BOOTSTRAP
        .figures(List.copyOf(clusters), drawn -> new double[] {share(drawn)})
        .getFirst()
        .interval()
        .orElseThrow();
  }

  private static double share(List<Part> clusters) {
    long part = 0;
    long whole = 0;
    for (Part cluster : clusters) {
      part += cluster.part;
      whole += cluster.whole;
    }
    return (double) part / whole;
  }
}
