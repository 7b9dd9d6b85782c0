package news.stemma.relation;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;

/// Tells boilerplate from wire copy on two axes, outlets and time: how many articles have a wording
/// says nothing by itself, since the most carried wording is wire copy.
///
/// - of one outlet, on several days, or in articles about different stories: furniture or formula;
/// - of many outlets at different times, or of unknown ones, in articles about different stories:
///   idiom;
/// - of many outlets within two days, or nobody knows when: wire copy, whatever the articles are
///   about.
public final class RecurrenceRule {
  /// What one outlet has on so many days, and so long after, recurs.
  private static final int DAYS = 3;

  private static final Duration LONG_AFTER = Duration.ofDays(3);

  /// Without dates, what so many articles of one outlet have recurs: no story has so many versions
  /// that differ.
  private static final int MANY = 8;

  /// What many outlets have within so long, they have from one dispatch.
  private static final Duration WIRE = Duration.ofDays(2);

  private final Publications publications;

  public RecurrenceRule(Publications publications) {
    this.publications = publications;
  }

  /// Whether what these articles have in common is boilerplate; near-duplicates of each other left
  /// out. Empty where it is if most of them are strangers to each other.
  Optional<Boolean> isBoilerplate(int[] documents) {
    OptionalInt outlet = publications.outlet(documents[0]);
    boolean oneOutlet =
        outlet.isPresent()
            && Arrays.stream(documents).allMatch(d -> publications.outlet(d).equals(outlet));
    if (oneOutlet) {
      boolean recurs =
          recursOverDays(documents) || (!isDated(documents) && documents.length >= MANY);
      return recurs ? Optional.of(true) : Optional.empty();
    }
    boolean known = Arrays.stream(documents).allMatch(d -> publications.outlet(d).isPresent());
    boolean wire = isDated(documents) ? span(documents).compareTo(WIRE) <= 0 : known;
    return wire ? Optional.of(false) : Optional.empty();
  }

  private boolean recursOverDays(int[] documents) {
    return span(documents).compareTo(LONG_AFTER) >= 0
        && Arrays.stream(documents)
                .mapToObj(publications::time)
                .flatMap(Optional::stream)
                .mapToLong(time -> Math.floorDiv(time.getEpochSecond(), 86_400))
                .distinct()
                .limit(DAYS)
                .count()
            == DAYS;
  }

  private boolean isDated(int[] documents) {
    return Arrays.stream(documents).mapToObj(publications::time).allMatch(Optional::isPresent);
  }

  private Duration span(int[] documents) {
    Optional<Instant> first =
        Arrays.stream(documents)
            .mapToObj(publications::time)
            .flatMap(Optional::stream)
            .min(Instant::compareTo);
    Optional<Instant> last =
        Arrays.stream(documents)
            .mapToObj(publications::time)
            .flatMap(Optional::stream)
            .max(Instant::compareTo);
    return first.flatMap(from -> last.map(to -> Duration.between(from, to))).orElse(Duration.ZERO);
  }
}
