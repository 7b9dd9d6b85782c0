package news.stemma.relation;

import com.carrotsearch.hppc.IntIntHashMap;
import com.google.common.collect.ImmutableSet;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import news.stemma.relation.CorpusStatistics.Place;
import news.stemma.relation.CorpusStatistics.Recurrence;

/// Judges a paragraph by the articles that have it.
public final class ParagraphRule {
  /// So many articles, not near-duplicates of each other, make a paragraph recur.
  private static final int ARTICLES = 3;

  private final Publications publications;
  private final IntUnaryOperator leaders;
  private final RecurrenceRule rule;

  /// @param leaders gives the leader of an article's family
  public ParagraphRule(Publications publications, IntUnaryOperator leaders, RecurrenceRule rule) {
    this.publications = publications;
    this.leaders = leaders;
    this.rule = rule;
  }

  /// Whether what these articles have in common is boilerplate; empty where it is if most of them
  /// are strangers to each other.
  ///
  /// @param families one article for each family
  public Optional<Boolean> isBoilerplate(int[] families) {
    return families.length < ARTICLES ? Optional.of(false) : rule.isBoilerplate(families);
  }

  /// Of these articles one for each family, in the order of leaders: the leader, if it is among
  /// them.
  public int[] onePerFamily(int[] documents) {
    IntIntHashMap byLeader = new IntIntHashMap(documents.length);
    for (int document : documents) {
      int leader = leaders.applyAsInt(document);
      if (document == leader || !byLeader.containsKey(leader)) {
        byLeader.put(leader, document);
      }
    }
    int[] ascending = byLeader.keys().toArray();
    Arrays.sort(ascending);
    return Arrays.stream(ascending).map(byLeader::get).toArray();
  }

  /// What is told of a paragraph that recurs.
  ///
  /// @param documents that have it, once for each time
  public Recurrence recurrence(Place example, int[] documents) {
    List<Instant> times =
        Arrays.stream(documents)
            .mapToObj(publications::time)
            .flatMap(Optional::stream)
            .sorted()
            .toList();
    return new Recurrence(
        example,
        onePerFamily(documents).length,
        Arrays.stream(documents)
            .mapToObj(publications::name)
            .flatMap(Optional::stream)
            .sorted()
            .collect(ImmutableSet.toImmutableSet()),
        times.stream().findFirst(),
        times.reversed().stream().findFirst());
  }
}
