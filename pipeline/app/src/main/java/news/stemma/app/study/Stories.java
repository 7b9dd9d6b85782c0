package news.stemma.app.study;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Stories of two articles or more, the largest first.
final class Stories {
  /// A story.
  ///
  /// @param least article, whose id is the story's
  /// @param members by the time they came, those without a date last
  record Story(int least, ImmutableList<Integer> members) {}

  private final Articles articles;
  private final ImmutableList<Story> stories;

  private Stories(Articles articles, ImmutableList<Story> stories) {
    this.articles = articles;
    this.stories = stories;
  }

  static Stories of(Articles articles) {
    int[] inOrder =
        IntStream.range(0, articles.size())
            .boxed()
            .sorted(
                Comparator.<Integer>comparingInt(articles::story).thenComparing(articles.byTime()))
            .mapToInt(Integer::intValue)
            .toArray();
    List<Story> stories = new ArrayList<>();
    for (int from = 0, to = 0; from < inOrder.length; from = to) {
      while (to < inOrder.length && articles.story(inOrder[to]) == articles.story(inOrder[from])) {
        to++;
      }
      if (to - from > 1) {
        ImmutableList<Integer> members =
            IntStream.range(from, to)
                .mapToObj(i -> inOrder[i])
                .collect(ImmutableList.toImmutableList());
        stories.add(new Story(articles.story(inOrder[from]), members));
      }
    }
    stories.sort(
        Comparator.<Story>comparingInt(story -> -story.members().size())
            .thenComparingInt(Story::least));
    return new Stories(articles, ImmutableList.copyOf(stories));
  }

  ImmutableList<Story> largestFirst() {
    return stories;
  }

  /// The first of its articles that has a headline which may be shown.
  Optional<Integer> headlined(Story story) {
    return story.members().stream()
        .filter(article -> !articles.title(article).isEmpty())
        .findFirst();
  }

  /// The headline of that, or else the id.
  String title(Story story) {
    return headlined(story).map(articles::title).orElse(articles.id(story.least()));
  }

  /// Numbers of its outlets.
  ImmutableSortedSet<Integer> outlets(Story story) {
    return story.members().stream()
        .map(articles::outlet)
        .filter(outlet -> outlet < articles.outletCount())
        .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
  }
}
