package news.stemma.benchmarks.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import news.stemma.app.statistics.Interval;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class ResamplingTest {
  private static final Measure FOLLOWS = new Measure(Measure.Kind.FOLLOWS, "B from A");

  private static JsonNode article(String id, int day, int narrative, int matched) {
    return JsonMapper.shared()
        .readTree(
            """
            {"document":"%s","outlet":"B","story":"%s","day":"2026-09-%02d",
             "narrativeWords":%d,"statementWords":0,"unknownWords":0,
             "matchedNarrative":%d,"matchedStatement":0,"matchedUnknown":0}
            """
                .formatted(id, id, day, narrative, matched));
  }

  private static JsonNode edge(String derived) {
    return JsonMapper.shared()
        .readTree(
            """
            {"derived":"%s","source":"x","follower":"B","followed":"A"}
            """
                .formatted(derived));
  }

  private static Interval interval(Resampling resampling, Measure measure, Method method) {
    return Objects.requireNonNull(resampling.intervals(measure).get(method));
  }

  /// Twenty stories on two days, with all copies on the first: of two days drawn both may be that
  /// one, or neither.
  @Test
  void daysAreDrawnWhole() {
    List<JsonNode> articles = new ArrayList<>();
    List<JsonNode> edges = new ArrayList<>();
    for (int story = 0; story < 20; story++) {
      articles.add(article("b" + story, 1 + story / 10, 100, story < 10 ? 100 : 0));
      if (story < 10) {
        edges.add(edge("b" + story));
      }
    }
    Resampling resampling = Resampling.of(articles, edges);
    for (Measure measure : List.of(FOLLOWS, Measure.unmatched("B"), Measure.ofAll())) {
      assertThat(interval(resampling, measure, Method.RESAMPLED_DAYS))
          .isEqualTo(new Interval(0, 1));
      Interval byStory = interval(resampling, measure, Method.RESAMPLED_STORIES);
      assertThat(byStory.low()).isBetween(0.2, 0.4);
      assertThat(byStory.high()).isBetween(0.6, 0.8);
    }
  }

  @Test
  void wordsCountAndNotArticles() {
    Resampling resampling =
        Resampling.of(List.of(article("b1", 1, 300, 0), article("b2", 1, 100, 100)), List.of());
    Interval byDay = interval(resampling, Measure.unmatched("B"), Method.RESAMPLED_DAYS);
    assertThat(byDay).isEqualTo(new Interval(0.75, 0.75));
  }

  @Test
  void lagsAreNotDrawn() {
    Resampling resampling = Resampling.of(List.of(article("b1", 1, 9, 0)), List.of());
    assertThat(resampling.intervals(new Measure(Measure.Kind.LAG, "B from A"))).isEmpty();
  }
}
