package news.stemma.candidate;

import com.carrotsearch.hppc.IntHashSet;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import news.stemma.text.Document;
import news.stemma.text.Field;

/// Tells what one outlet says again and again, by who says it and when: 12 bytes an article.
///
/// Boilerplate and forms cost their rows so, and no pairs. It is told roughly as `RecurrenceRule`
/// tells it later, for all of a corpus and with more care.
public final class Refrains {
  /// On so many days, the last so many after the first.
  private static final int DAYS = 3;

  /// More articles than that, lest versions of one be taken for it.
  static final int MANY = 20;

  private static final int UNDATED = Integer.MIN_VALUE;

  /// Numbers of the names; 0 where it is not known.
  private final int[] outlets;

  /// Days since 1970.
  private final int[] days;

  /// By what the bodies of versions of one article mostly agree in.
  private final int[] bodies;

  private Refrains(int[] outlets, int[] days) {
    this.outlets = outlets;
    this.days = days;
    this.bodies = new int[outlets.length];
  }

  /// @param documents of a corpus in the order of their ids
  public static Refrains of(List<Document> documents) {
    int[] outlets = new int[documents.size()];
    int[] days = new int[documents.size()];
    Map<String, Integer> numbers = new HashMap<>();
    int position = 0;
    for (Document document : documents) {
      outlets[position] =
          document
              .field(Field.OUTLET)
              .map(name -> numbers.computeIfAbsent(name, n -> numbers.size() + 1))
              .orElse(0);
      days[position++] = document.published().map(Refrains::day).orElse(UNDATED);
    }
    return new Refrains(outlets, days);
  }

  private static int day(Instant time) {
    return (int) time.atOffset(ZoneOffset.UTC).toLocalDate().toEpochDay();
  }

  /// @param key that versions of one article mostly have in common
  public void body(int document, int key) {
    bodies[document] = key;
  }

  /// Whether one outlet has what these articles have in common on several days, in bodies of which
  /// half or more are different.
  boolean areOf(int[] documents) {
    return areOf(() -> IntStream.of(documents));
  }

  /// @param documents as often as wanted
  boolean areOf(Supplier<IntStream> documents) {
    int outlet = outlets[documents.get().findFirst().orElseThrow()];
    return outlet != 0
        && documents.get().allMatch(document -> outlets[document] == outlet)
        && areOverDays(documents.get())
        && 2L * distinct(documents.get(), bodies).size() >= documents.get().count();
  }

  private boolean areOverDays(IntStream documents) {
    int[] sorted = distinct(documents, days).toArray();
    Arrays.sort(sorted);
    return sorted.length >= DAYS
        && sorted[0] != UNDATED
        && sorted[sorted.length - 1] - sorted[0] >= DAYS;
  }

  private static IntHashSet distinct(IntStream documents, int[] column) {
    IntHashSet distinct = new IntHashSet();
    documents.forEach(document -> distinct.add(column[document]));
    return distinct;
  }
}
