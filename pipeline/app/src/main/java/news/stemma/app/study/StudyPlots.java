package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import news.stemma.app.plot.Bars;
import news.stemma.app.plot.Curves;
import news.stemma.app.plot.DayPlot;
import news.stemma.app.plot.Heading;
import news.stemma.app.plot.Histogram;
import news.stemma.app.plot.Matrix;
import news.stemma.app.plot.Timeline;
import tools.jackson.databind.JsonNode;

/// Makes the plots of a study of its measures.
final class StudyPlots {
  static final int MATRIX = 25;
  static final int BARS = 30;
  private static final int STORY = 60;
  private static final ImmutableList<String> DESCENT =
      ImmutableList.of("copy", "excerpt", "extension");

  private final Articles articles;
  private final Edges edges;
  private final ImmutableList<JsonNode> outlets;

  /// @param outlets rows of the table, in the order of their numbers
  StudyPlots(Articles articles, Edges edges, ImmutableList<JsonNode> outlets) {
    this.articles = articles;
    this.edges = edges;
    this.outlets = outlets;
  }

  Histogram lags() {
    Map<String, long[]> counts = new LinkedHashMap<>();
    DESCENT.forEach(relation -> counts.put(relation, new long[LagBin.ALL.size()]));
    long undated = 0;
    for (Edges.Edge edge : edges.inOrder()) {
      long[] bins = counts.get(edge.relation());
      if (edge.lagHours().isEmpty() || bins == null) {
        undated++;
      } else {
        bins[bin(edge.lagHours().get())]++;
      }
    }
    String note =
        "Time from the publication of the source to that of the article made from it, "
            + "for each edge of descent between two articles; bins widen with time. "
            + undated
            + " of "
            + edges.inOrder().size()
            + " edges are not drawn, since a date is not known.";
    return new Histogram(
        new Heading("lag", "How long after its source an article came", note),
        LagBin.ALL.stream().map(LagBin::name).collect(ImmutableList.toImmutableList()),
        counts.entrySet().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    Map.Entry::getKey,
                    entry ->
                        Arrays.stream(entry.getValue())
                            .boxed()
                            .collect(ImmutableList.toImmutableList()))),
        "edge");
  }

  private static int bin(double hours) {
    int bin = 0;
    while (!LagBin.ALL.get(bin).has(hours)) {
      bin++;
    }
    return bin;
  }

  Matrix follows() {
    Multiset<Integer> followed = TreeMultiset.create();
    Multiset<Integer> following = TreeMultiset.create();
    Map<List<Integer>, Long> counts = new TreeMap<>(Comparator.comparing(Object::toString));
    int unknown = articles.outletCount();
    long unnamed = 0;
    for (Edges.Edge edge : edges.inOrder()) {
      int follower = articles.outlet(edge.derived());
      int source = articles.outlet(edge.source());
      if (follower == unknown || source == unknown) {
        unnamed++;
        continue;
      }
      followed.add(source);
      following.add(follower);
      counts.merge(List.of(follower, source), 1L, Long::sum);
    }
    Set<Integer> all = new TreeSet<>(followed.elementSet());
    all.addAll(following.elementSet());
    ImmutableList<Integer> chosen =
        all.stream()
            .sorted(
                Comparator.<Integer>comparingInt(outlet -> -followed.count(outlet))
                    .thenComparingInt(outlet -> -following.count(outlet))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(MATRIX)
            .collect(ImmutableList.toImmutableList());
    ImmutableTable.Builder<String, String, Long> table = ImmutableTable.builder();
    long drawn = 0;
    for (Map.Entry<List<Integer>, Long> count : counts.entrySet()) {
      if (chosen.containsAll(count.getKey())) {
        drawn += count.getValue();
        table.put(
            name(count.getKey().getFirst()), name(count.getKey().getLast()), count.getValue());
      }
    }
    String note =
        "Rows are outlets that follow, columns those that are followed, the most followed first; "
            + "a cell counts edges of descent between articles, the diagonal an outlet’s own "
            + "versions. Drawn are "
            + drawn
            + " of "
            + edges.inOrder().size()
            + " edges, among "
            + chosen.size()
            + " of "
            + all.size()
            + " outlets that have any; "
            + unnamed
            + " edges have an article without an outlet.";
    return new Matrix(
        new Heading("follows", "Who follows whom", note),
        chosen.stream().map(this::name).collect(ImmutableList.toImmutableList()),
        table.buildOrThrow(),
        "edge");
  }

  private String name(int outlet) {
    return outlets.get(outlet).path("outlet").asString("");
  }

  Bars unmatched() {
    ImmutableList<Bars.Bar> bars =
        outlets.stream()
            .filter(row -> row.path("unmatchedShare").isNumber())
            .limit(BARS)
            .map(StudyPlots::bar)
            .collect(ImmutableList.toImmutableList());
    String note =
        "Share of words that lie in no passage from an earlier article or an inferred source, "
            + "with intervals of 95 %; furniture is left out. It is an upper bound on originality, "
            + "given this corpus: what was taken from a text that is not in it, or said in other "
            + "words, counts as unmatched. The "
            + bars.size()
            + " outlets with most words, of "
            + outlets.size()
            + ".";
    return new Bars(
        new Heading("outlet", "Unmatched share by outlet", note),
        bars,
        "words",
        "unmatched share: an upper bound on originality, given this corpus");
  }

  private static Bars.Bar bar(JsonNode row) {
    return new Bars.Bar(
        row.path("outlet").asString(""),
        row.path("unmatchedShare").asDouble(),
        interval(row.path("unmatchedShareLow"), row.path("unmatchedShareHigh")),
        row.path("words").asLong());
  }

  private static Optional<Bars.Interval> interval(JsonNode low, JsonNode high) {
    return low.isNumber() && high.isNumber()
        ? Optional.of(new Bars.Interval(low.asDouble(), high.asDouble()))
        : Optional.empty();
  }

  /// @param days by their dates
  static DayPlot days(ImmutableList<DayPlot.Day> days, long undated) {
    String note =
        "Words of articles by the day of their publication, UTC, and those of them that lie in a "
            + "passage from an earlier article or an inferred source; furniture is left out. "
            + undated
            + " articles without a date are not drawn.";
    return new DayPlot(
        new Heading("days", "Reuse over time", note), days, "words", "matched words");
  }

  /// The days of the articles, of what was measured of these.
  static ImmutableList<DayPlot.Day> days(Path measures) throws IOException {
    Map<LocalDate, long[]> days = new TreeMap<>();
    JsonLines.forEach(
        measures.resolve("articles.jsonl"),
        row -> {
          if (row.path("day").isString()) {
            long[] day =
                days.computeIfAbsent(LocalDate.parse(row.path("day").asString()), _ -> new long[2]);
            long whole = row.path("words").asLong() - row.path("furnitureWords").asLong();
            day[0] +=
                row.path("matchedNarrative").asLong()
                    + row.path("matchedStatement").asLong()
                    + row.path("matchedUnknown").asLong();
            day[1] += whole;
          }
        });
    return days.entrySet().stream()
        .map(day ->
            new DayPlot.Day(
                day.getKey(), Math.min(day.getValue()[0], day.getValue()[1]), day.getValue()[1]))
        .collect(ImmutableList.toImmutableList());
  }

  /// @param run what `run.json` says
  static Curves recall(JsonNode run) {
    Map<ImmutableList<Curves.At>, List<String>> curves = new LinkedHashMap<>();
    for (JsonNode stage : run.path("statedRecall").path("stages")) {
      ImmutableList<Curves.At> curve =
          stage
              .path("curve")
              .valueStream()
              .map(at ->
                  new Curves.At(at.path("jaccard").asDouble(), at.path("probability").asDouble()))
              .collect(ImmutableList.toImmutableList());
      if (!curve.isEmpty()) {
        String name = stage.path("stage").asString("").startsWith("body") ? "bodies" : "paragraphs";
        curves.computeIfAbsent(curve, _ -> new ArrayList<>()).add(name);
      }
    }
    ImmutableMap<String, ImmutableList<Curves.At>> named =
        curves.entrySet().stream()
            .collect(
                ImmutableMap.toImmutableMap(
                    entry -> String.join(" and ", entry.getValue()), Map.Entry::getKey));
    ImmutableList<Bars.Bar> measured = measured(run.path("audit"));
    String note =
        "By construction: the chance that two bodies, two paragraphs that are so alike are "
            + "compared, by sets of 5-word shingles. Beside that, texts are compared that share a "
            + "run of words. "
            + (measured.isEmpty()
                ? "This run was not audited."
                : "Measured: of pairs in a sample that are alike by exact count, the share that was "
                    + "found, with 95 % confidence.");
    return new Curves(
        new Heading("recall", "What a run looks at, and what it found", note),
        named,
        measured,
        "Jaccard similarity",
        "chance of being compared; share found");
  }

  private static ImmutableList<Bars.Bar> measured(JsonNode audit) {
    ImmutableList.Builder<Bars.Bar> bars = ImmutableList.builder();
    for (JsonNode likeness : audit.path("likenesses")) {
      measured(likeness.path("likeness").asString(""), likeness).ifPresent(bars::add);
    }
    measured("all", audit).ifPresent(bars::add);
    return bars.build();
  }

  private static Optional<Bars.Bar> measured(String name, JsonNode of) {
    return of.path("recall").isNumber()
        ? Optional.of(
            new Bars.Bar(
                name,
                of.path("recall").asDouble(),
                interval(of.path("interval").path("low"), of.path("interval").path("high")),
                of.path("pairs").asLong()))
        : Optional.empty();
  }

  /// Of the stories that a plot can hold the one that most outlets have.
  Optional<Timeline> story(Stories stories) {
    return stories.largestFirst().stream()
        .filter(story -> story.members().size() <= STORY)
        .filter(story -> story.members().stream().filter(this::isDated).count() > 1)
        .max(
            Comparator.comparing(this::hasEdges)
                .thenComparingInt(story -> stories.outlets(story).size())
                .thenComparingInt(story -> story.members().size())
                .thenComparingInt(story -> -story.least()))
        .map(story -> story(story, stories));
  }

  private boolean hasEdges(Stories.Story story) {
    return edges.inOrder().stream()
        .anyMatch(edge -> articles.story(edge.derived()) == story.least());
  }

  private Timeline story(Stories.Story story, Stories stories) {
    ImmutableList<Timeline.Event> dots =
        story.members().stream()
            .filter(this::isDated)
            .map(this::event)
            .sorted(Comparator.comparing(Timeline.Event::time).thenComparing(Timeline.Event::id))
            .collect(ImmutableList.toImmutableList());
    Set<Integer> members = Set.copyOf(story.members());
    ImmutableList<Timeline.Line> lines =
        edges.inOrder().stream()
            .filter(edge -> members.contains(edge.derived()))
            .map(edge -> new Timeline.Line(articles.id(edge.source()), articles.id(edge.derived())))
            .collect(ImmutableList.toImmutableList());
    long undated = story.members().size() - dots.size();
    String note =
        "The story with most outlets of those that can be drawn. A point is an article, orange "
            + "where no other here was its source; a line leads from a source to what was made "
            + "from it."
            + (undated == 0 ? "" : " " + undated + " without a date are not drawn.");
    return new Timeline(
        new Heading("story", "A story: " + stories.title(story), note), dots, lines);
  }

  private boolean isDated(int article) {
    return time(articles.published(article)).isPresent();
  }

  private Timeline.Event event(int article) {
    String outlet = articles.outletName(article);
    return new Timeline.Event(
        articles.id(article),
        outlet.isEmpty() ? "outlet not known" : outlet,
        time(articles.published(article)).orElseThrow());
  }

  private static Optional<Instant> time(String published) {
    try {
      return published.length() == "2025-01-01".length()
          ? Optional.of(Instant.parse(published + "T00:00:00Z"))
          : Optional.of(OffsetDateTime.parse(published).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
