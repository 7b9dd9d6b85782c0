package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import news.stemma.app.plot.Heading;
import news.stemma.app.plot.Histogram;
import news.stemma.app.plot.Matrix;
import news.stemma.app.plot.Origin;
import news.stemma.app.plot.Timeline;
import news.stemma.app.report.PlainText;

/// Draws who made articles from whose, and how soon.
final class FlowPlots {
  private static final int OUTLETS = 25;
  private static final int STORY = 60;
  private static final ImmutableList<String> DESCENT =
      ImmutableList.of("copy", "excerpt", "extension");

  private final Articles articles;
  private final Edges edges;
  private final PairRows pairs;

  /// @param pairs that were written
  FlowPlots(Articles articles, Edges edges, PairRows pairs) {
    this.articles = articles;
    this.edges = edges;
    this.pairs = pairs;
  }

  Edges edges() {
    return edges;
  }

  /// Empty where of no edge both dates are known.
  Optional<Histogram> lags() {
    long drawn =
        edges.inOrder().stream()
            .filter(edge -> edge.lagHours().isPresent() && DESCENT.contains(edge.relation()))
            .count();
    if (drawn == 0) {
      return Optional.empty();
    }
    String note =
        "Time from the publication of the source to that of the article made from it, for each "
            + "edge of descent between two articles; bins widen with time. "
            + (edges.inOrder().size() - drawn)
            + " of "
            + edges.inOrder().size()
            + " edges are not drawn, since a date is not known.";
    return Optional.of(
        new Histogram(
            new Heading("lag", "How long after its source an article came", note),
            LagBin.ALL.stream().map(LagBin::name).collect(ImmutableList.toImmutableList()),
            DESCENT.stream()
                .collect(ImmutableMap.toImmutableMap(relation -> relation, this::counts)),
            "edge"));
  }

  /// How many edges of a relation fall into each bin.
  private ImmutableList<Long> counts(String relation) {
    return LagBin.ALL.stream()
        .map(bin ->
            edges.inOrder().stream()
                .filter(edge -> edge.relation().equals(relation))
                .filter(edge -> edge.lagHours().filter(bin::has).isPresent())
                .count())
        .collect(ImmutableList.toImmutableList());
  }

  /// Empty where of no edge both outlets are known.
  Optional<Matrix> follows() {
    Multiset<Integer> followed = TreeMultiset.create();
    Multiset<Integer> following = TreeMultiset.create();
    List<Edges.Edge> named = new ArrayList<>();
    for (Edges.Edge edge : edges.inOrder()) {
      if (hasOutlet(edge.source()) && hasOutlet(edge.derived())) {
        named.add(edge);
        followed.add(articles.outlet(edge.source()));
        following.add(articles.outlet(edge.derived()));
      }
    }
    if (named.isEmpty()) {
      return Optional.empty();
    }
    ImmutableSortedSet<Integer> all =
        ImmutableSortedSet.<Integer>naturalOrder().addAll(followed).addAll(following).build();
    ImmutableList<Integer> chosen =
        all.stream()
            .sorted(
                Comparator.<Integer>comparingInt(outlet -> -followed.count(outlet))
                    .thenComparingInt(outlet -> -following.count(outlet))
                    .thenComparing(Comparator.naturalOrder()))
            .limit(OUTLETS)
            .collect(ImmutableList.toImmutableList());
    Set<Integer> drawn = Set.copyOf(chosen);
    named.removeIf(edge ->
        !drawn.contains(articles.outlet(edge.source()))
            || !drawn.contains(articles.outlet(edge.derived())));
    return Optional.of(
        new Matrix(
            new Heading("follows", "Who follows whom", followsNote(named, chosen, all)),
            chosen.stream().map(this::outlet).collect(ImmutableList.toImmutableList()),
            table(named),
            "edge"));
  }

  private boolean hasOutlet(int article) {
    return articles.outlet(article) < articles.outletCount();
  }

  private ImmutableTable<String, String, Long> table(List<Edges.Edge> drawn) {
    return drawn.stream()
        .collect(
            ImmutableTable.toImmutableTable(
                edge -> outlet(articles.outlet(edge.derived())),
                edge -> outlet(articles.outlet(edge.source())),
                _ -> 1L,
                Long::sum));
  }

  private String followsNote(
      List<Edges.Edge> drawn, ImmutableList<Integer> chosen, Set<Integer> all) {
    return "Rows are outlets that follow, columns those that are followed, the most followed first;"
        + " a cell counts edges of descent between articles, the diagonal an outlet’s own versions."
        + " Drawn are "
        + drawn.size()
        + " of "
        + edges.inOrder().size()
        + " edges, among "
        + chosen.size()
        + " of "
        + all.size()
        + " outlets that have any; edges of articles without an outlet are not.";
  }

  /// Of the stories that a plot can hold and of which descent is known, where there is one, that
  /// which most outlets have.
  Optional<Timeline> story(Stories stories) {
    Set<Integer> known = new HashSet<>();
    edges.inOrder().forEach(edge -> known.add(articles.story(edge.derived())));
    return stories.largestFirst().stream()
        .filter(story -> story.members().size() <= STORY)
        .filter(story -> story.members().stream().filter(this::isDated).count() > 1)
        .max(
            Comparator.<Stories.Story, Boolean>comparing(story -> known.contains(story.least()))
                .thenComparingInt(story -> stories.outlets(story).size())
                .thenComparingInt(story -> story.members().size())
                .thenComparingInt(story -> -story.least()))
        .map(story -> timeline(story, stories));
  }

  private Timeline timeline(Stories.Story story, Stories stories) {
    Set<Integer> members = Set.copyOf(story.members());
    ImmutableList<Edges.Edge> own =
        edges.inOrder().stream()
            .filter(edge -> members.contains(edge.derived()))
            .collect(ImmutableList.toImmutableList());
    Set<Integer> derived = own.stream().map(Edges.Edge::derived).collect(Collectors.toSet());
    ImmutableList<Timeline.Event> dots =
        story.members().stream()
            .filter(this::isDated)
            .map(article -> event(article, derived))
            .sorted(Comparator.comparing(Timeline.Event::time).thenComparing(Timeline.Event::id))
            .collect(ImmutableList.toImmutableList());
    ImmutableList<Timeline.Line> lines =
        own.stream()
            .map(edge -> new Timeline.Line(id(edge.source()), id(edge.derived())))
            .collect(ImmutableList.toImmutableList());
    int undated = story.members().size() - dots.size();
    String note =
        "The story with most outlets of those that can be drawn. A point is an article, orange "
            + "where no other here was its source, hollow where that is not known, since it is a "
            + "copy, excerpt or extension without a direction; a line leads from a source to what "
            + "was made from it."
            + (undated == 0 ? "" : " " + undated + " without a date are not drawn.");
    return new Timeline(
        new Heading("story", "A story: " + PlainText.of(stories.title(story)), note), dots, lines);
  }

  private String id(int article) {
    return PlainText.of(articles.id(article));
  }

  private String outlet(int outlet) {
    return PlainText.of(articles.outletName(outlet));
  }

  private boolean isDated(int article) {
    return time(articles.published(article)).isPresent();
  }

  private Timeline.Event event(int article, Set<Integer> derived) {
    return new Timeline.Event(
        id(article),
        hasOutlet(article) ? outlet(articles.outlet(article)) : "outlet not known",
        time(articles.published(article)).orElseThrow(),
        derived.contains(article)
            ? Origin.HERE
            : pairs.isUndecided(article) ? Origin.UNKNOWN : Origin.NONE_HERE);
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
