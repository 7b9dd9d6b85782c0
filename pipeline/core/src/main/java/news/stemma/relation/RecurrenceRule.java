package news.stemma.relation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import news.stemma.text.Article;

/// Tells boilerplate from wire copy on two axes, outlets and time: how many articles have a wording
/// says nothing by itself, since the most carried wording is wire copy.
///
/// - of one outlet, on several days, or in articles about different stories: furniture or formula;
/// - of many outlets at different times, or of unknown ones, in articles about different stories:
///   idiom;
/// - of many outlets within two days, or nobody knows when: wire copy, whatever the articles are
///   about.
final class RecurrenceRule {
  /// What one outlet has on so many days, and so long after, recurs.
  private static final int DAYS = 3;

  private static final Duration LONG_AFTER = Duration.ofDays(3);

  /// Without dates, what so many articles of one outlet have recurs: no story has so many versions
  /// that differ.
  private static final int MANY = 8;

  /// What many outlets have within so long, they have from one dispatch.
  private static final Duration WIRE = Duration.ofDays(2);

  private final Strangers strangers;
  private final int[] outlets;
  private final List<Optional<Instant>> published;

  RecurrenceRule(List<Article> articles, Strangers strangers) {
    this.strangers = strangers;
    Map<String, Integer> known = new HashMap<>();
    this.outlets =
        articles.stream()
            .mapToInt(article ->
                SourceLexicon.foldedOutlet(article.document())
                    .map(outlet -> known.computeIfAbsent(outlet, key -> known.size()))
                    .orElse(-1))
            .toArray();
    this.published = articles.stream().map(article -> article.document().published()).toList();
  }

  /// Whether what these articles have in common is boilerplate; near-duplicates of each other left
  /// out.
  boolean isBoilerplate(int[] documents) {
    boolean oneOutlet =
        outlets[documents[0]] >= 0
            && Arrays.stream(documents).allMatch(d -> outlets[d] == outlets[documents[0]]);
    if (oneOutlet) {
      return recursOverDays(documents)
          || (!isDated(documents) && documents.length >= MANY)
          || strangers.areMostOf(documents);
    }
    boolean known = Arrays.stream(documents).allMatch(d -> outlets[d] >= 0);
    return !isWithin(documents) && (!known || isDated(documents)) && strangers.areMostOf(documents);
  }

  private boolean recursOverDays(int[] documents) {
    Set<Long> days = new HashSet<>();
    for (int document : documents) {
      published
          .get(document)
          .ifPresent(time -> days.add(Math.floorDiv(time.getEpochSecond(), 86_400)));
    }
    return days.size() >= DAYS && span(documents).compareTo(LONG_AFTER) >= 0;
  }

  private boolean isWithin(int[] documents) {
    return isDated(documents) && span(documents).compareTo(WIRE) <= 0;
  }

  private boolean isDated(int[] documents) {
    return Arrays.stream(documents).mapToObj(published::get).allMatch(Optional::isPresent);
  }

  private Duration span(int[] documents) {
    Optional<Instant> first =
        Arrays.stream(documents)
            .mapToObj(published::get)
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    Optional<Instant> last =
        Arrays.stream(documents)
            .mapToObj(published::get)
            .flatMap(Optional::stream)
            .max(Instant::compareTo);
    return first.flatMap(from -> last.map(to -> Duration.between(from, to))).orElse(Duration.ZERO);
  }
}
