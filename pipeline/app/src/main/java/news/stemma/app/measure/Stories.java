package news.stemma.app.measure;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which articles are of one story: those that relations of shared narrative connect. A story is
/// numbered by its first article, in the order of ids.
final class Stories {
  private final int[] parents;

  Stories(int articles) {
    this.parents = IntStream.range(0, articles).toArray();
  }

  void join(int article, int other) {
    int one = of(article);
    int two = of(other);
    parents[Math.max(one, two)] = Math.min(one, two);
  }

  int of(int article) {
    int at = article;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }

  int count() {
    return (int) IntStream.range(0, parents.length).filter(i -> parents[i] == i).count();
  }

  /// At a story the day of its earliest article.
  StoryDays days(Register register) {
    LocalDate[] days = new LocalDate[parents.length];
    for (int article = 0; article < parents.length; article++) {
      int story = of(article);
      Optional<LocalDate> day = register.day(article);
      if (day.isPresent() && (days[story] == null || day.get().isBefore(days[story]))) {
        days[story] = day.get();
      }
    }
    return story -> Optional.ofNullable(days[story]);
  }

  /// Says on which day a story began, where that is known.
  interface StoryDays {
    Optional<LocalDate> of(int story);
  }
}
