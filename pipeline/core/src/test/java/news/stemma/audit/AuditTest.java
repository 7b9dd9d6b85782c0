package news.stemma.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import news.stemma.candidate.Family;
import news.stemma.relation.CorpusSample;
import news.stemma.relation.Relation;
import news.stemma.sketch.ShingleSet;
import news.stemma.sketch.Shingler;
import news.stemma.text.Article;
import news.stemma.text.Babble;
import news.stemma.text.EnglishSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AuditTest {
  private static final String OPENING =
      "The mayor opened the new bridge over the river on Monday morning, and thousands of people"
          + " from both banks walked across it with drums, flags and lanterns until late at night.";
  private static final String STORM =
      "A storm took the roofs off a dozen barns in the northern valley on Friday, drowned two"
          + " herds of sheep and left the village of Aldmoor without light or telephone for hours.";

  private static Audit audit(CorpusSample corpus, List<Relation> found) {
    return Audit.of(corpus.articles(), found, List.of(), new Audit.Plan(100, 42));
  }

  @Test
  void aPairWithARelationIsFoundAndOneWithoutIsMissed() {
    CorpusSample corpus =
        CorpusSample.of(OPENING, OPENING, STORM + " Nobody was hurt.", STORM + " Help is coming.");
    List<Relation> found = corpus.relations().stream().filter(r -> r.left() == 0).toList();
    Audit audit = audit(corpus, found);
    assertThat(audit.all().recall()).contains(0.5);
    assertThat(audit.missed())
        .extracting(SimilarPair::left, SimilarPair::right)
        .containsExactly(tuple(2, 3));
    assertThat(audit.foundInCorpus()).isEqualTo(1);
    assertThat(audit.missedInCorpus()).contains(new MissedPairs(1, 1, 1));
    assertThat(audit(corpus, corpus.relations()).missed()).isEmpty();
  }

  @Test
  void everyKindOfLikenessIsCountedByItself() {
    String both = OPENING + " " + STORM;
    CorpusSample corpus = CorpusSample.of(OPENING, OPENING, both + " " + both.replace('a', 'o'));
    Audit audit = audit(corpus, corpus.relations());
    assertThat(audit.byLikeness().get(Likeness.NEAR_DUPLICATE).found()).isEqualTo(1);
    assertThat(audit.byLikeness().get(Likeness.SIMILAR).pairs()).isZero();
    assertThat(audit.byLikeness().get(Likeness.CONTAINED).found()).isEqualTo(2);
    assertThat(audit.all().pairs()).isEqualTo(3);
    assertThat(audit.foundInCorpus()).as("counted without a sample").isEqualTo(3);
  }

  @Test
  void whereNothingIsAlikeThereIsNoRecall() {
    CorpusSample corpus = CorpusSample.of(OPENING, STORM);
    Audit audit = audit(corpus, corpus.relations());
    assertThat(audit.all().recall()).isEmpty();
    assertThat(audit.missedInCorpus()).isEmpty();
  }

  @Test
  void shortBodiesAreLeftOutAndCounted() {
    CorpusSample corpus =
        CorpusSample.of(
            OPENING, "Four words stand here.", "", OPENING, "One word more stands here.");
    Audit audit = audit(corpus, List.of());
    assertThat(audit.tooShort()).isEqualTo(3);
    assertThat(audit.sample().articles()).containsExactly(0, 3);
    assertThat(audit.all().pairs()).isEqualTo(1);
    assertThat(audit(CorpusSample.of("Short."), List.of()).sample().size()).isZero();
  }

  @Test
  void theMembersOfALargeFamilyAreFoundThroughTheirLeader() {
    List<Article> articles =
        IntStream.range(0, 60)
            .mapToObj(i -> EnglishSample.article("d%02d".formatted(i), OPENING))
            .toList();
    Audit.Plan plan = new Audit.Plan(10, 42);
    Audit large = Audit.of(articles, List.of(), List.of(family(51)), plan);
    assertThat(large.foundInCorpus()).isEqualTo(51 * 50 / 2);
    assertThat(large.missed()).allSatisfy(pair -> assertThat(pair.right()).isGreaterThan(50));
    assertThat(large.all().found()).isGreaterThan(300);
    Audit small = Audit.of(articles, List.of(), List.of(family(50)), plan);
    assertThat(small.foundInCorpus()).isZero();
    assertThat(small.all().found()).isZero();
    assertThat(small.missedInCorpus()).isEmpty();
  }

  /// Of the first articles, the first leads.
  private static Family family(int size) {
    return new Family(
        0,
        IntStream.range(1, size)
            .mapToObj(member -> new Family.Member(member, 1))
            .collect(ImmutableList.toImmutableList()));
  }

  /// Texts of paragraphs from a small pool, so that many are alike in part.
  private static List<Article> articles(long seed, int count) {
    Babble babble = Babble.of(seed, 500);
    List<String> pool = IntStream.range(0, 40).mapToObj(i -> babble.paragraph(2)).toList();
    return IntStream.range(0, count)
        .mapToObj(i -> {
          String[] paragraphs =
              IntStream.range(0, babble.random().nextInt(5))
                  .mapToObj(p -> pool.get(babble.random().nextInt(pool.size())))
                  .toArray(String[]::new);
          return EnglishSample.article("a%04d".formatted(i), paragraphs);
        })
        .toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 40, 1_500})
  void thePairsAreThoseOfComparingAllWithAll(int sampled) {
    List<Article> articles = articles(sampled, 1_300);
    Audit audit = Audit.of(articles, List.of(), List.of(), new Audit.Plan(sampled, 7));
    assertThat(audit.missed().stream().map(pair -> pair.left() + " " + pair.right()))
        .containsExactlyElementsOf(alike(articles, audit.sample()));
  }

  private static List<String> alike(List<Article> articles, Sample sample) {
    List<ShingleSet> sets =
        articles.stream().map(article -> ShingleSet.of(Shingler.bodyShingles(article))).toList();
    List<String> alike = new ArrayList<>();
    for (int left = 0; left < sets.size(); left++) {
      for (int right = left + 1; right < sets.size(); right++) {
        ShingleSet one = sets.get(left);
        ShingleSet other = sets.get(right);
        boolean compared =
            (sample.contains(left) || sample.contains(right))
                && Math.min(one.size(), other.size()) >= 20;
        // Jaccard similarity is never above containment.
        if (compared && Math.max(one.containmentIn(other), other.containmentIn(one)) >= 0.5) {
          alike.add(left + " " + right);
        }
      }
    }
    return alike;
  }

  private static Set<String> sampled(List<Article> articles, int size, long seed) {
    return Audit.of(articles, List.of(), List.of(), new Audit.Plan(size, seed))
        .sample()
        .articles()
        .stream()
        .map(article -> articles.get(article).id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void theSampleDependsOnIdsAndSeedOnly() {
    List<Article> articles = articles(1, 300);
    Set<String> sample = sampled(articles, 50, 42);
    assertThat(sample).hasSize(50);
    List<Article> shuffled = new ArrayList<>(articles);
    Collections.shuffle(shuffled, new Random(1));
    assertThat(sampled(shuffled, 50, 42)).isEqualTo(sample);
    assertThat(sampled(articles, 51, 42)).containsAll(sample);
    assertThat(sampled(articles, 50, 43)).isNotEqualTo(sample);
  }

  @Test
  void aLargerSampleThanTheCorpusIsAllOfIt() {
    Audit audit = Audit.of(articles(1, 30), List.of(), List.of(), new Audit.Plan(1_000_000, 42));
    assertThat(audit.sample().size()).isEqualTo(audit.sample().population());
  }

  @Test
  void aSampleOfNoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Audit.Plan(0, 42))
        .withMessage("an audit of 0 articles");
  }
}
