package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import news.stemma.Trace;
import news.stemma.align.Side;
import news.stemma.provenance.Link;
import news.stemma.relation.Evidence;
import news.stemma.relation.Feature;
import news.stemma.relation.Relation;

/// Which article of a pair is known to be the source, by dates or by labels.
public interface DirectionTruth {
  /// Dates closer than that don't tell.
  Duration TELLING_GAP = Duration.ofMinutes(1);

  /// The id of the source; empty where it isn't known.
  Optional<String> source(String left, String right);

  /// The earlier is the source.
  static DirectionTruth byDates(Map<String, Instant> published) {
    return (left, right) -> {
      Instant one = published.get(left);
      Instant other = published.get(right);
      if (one == null
          || other == null
          || Duration.between(one, other).abs().compareTo(TELLING_GAP) < 0) {
        return Optional.empty();
      }
      return Optional.of(one.isBefore(other) ? left : right);
    };
  }

  /// As labelled: the source by the pair's ids in either order.
  static DirectionTruth byLabels(Table<String, String, String> sources) {
    return (left, right) ->
        Optional.ofNullable(sources.get(left, right))
            .or(() -> Optional.ofNullable(sources.get(right, left)));
  }

  /// The pairs of a trace, made with a model that counts, that are a copy, excerpt or extension and
  /// whose direction is known; exact duplicates left out, of which nothing but a date tells the
  /// direction.
  default ImmutableList<DirectionExample> examples(Trace trace) {
    Stories stories = Stories.of(trace);
    ImmutableList.Builder<DirectionExample> examples = ImmutableList.builder();
    for (Link link : trace.provenance().links()) {
      Relation relation = link.relation();
      if (!relation.isDescent() || relation.similarity().jaccard() == 1) {
        continue;
      }
      String left = trace.articles().get(relation.left()).id();
      String right = trace.articles().get(relation.right()).id();
      source(left, right)
          .ifPresent(source ->
              examples.add(
                  new DirectionExample(
                      left,
                      right,
                      stories.of(relation.left()),
                      values(relation, source.equals(left) ? Side.LEFT : Side.RIGHT))));
    }
    return examples.build();
  }

  private static ImmutableMap<Feature, Double> values(Relation relation, Side source) {
    EnumMap<Feature, Double> values = new EnumMap<>(Feature.class);
    for (Evidence evidence : relation.direction().evidence()) {
      values.merge(
          evidence.feature(),
          source == Side.LEFT ? evidence.weight() : -evidence.weight(),
          Double::sum);
    }
    return ImmutableMap.copyOf(values);
  }
}
