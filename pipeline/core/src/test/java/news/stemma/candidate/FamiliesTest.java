package news.stemma.candidate;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import news.stemma.sketch.ShingleSet;
import news.stemma.text.Document;
import news.stemma.text.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FamiliesTest {
  private static final ImmutableSet<Stage> BODY = ImmutableSet.of(Stage.BODY_MINHASH);

  /// An article whose body has the shingles from the first to the last.
  private static ShingleSet body(int first, int last) {
    return ShingleSet.of(LongStream.rangeClosed(first, last).toArray());
  }

  /// Documents in the order of their ids, published at these minutes, negative for no time.
  private static Seniority published(int... minutes) {
    return Seniority.of(
        IntStream.range(0, minutes.length)
            .mapToObj(i -> new Document("d%04d".formatted(i), "", time(minutes[i])))
            .toList());
  }

  private static ImmutableMap<Field, String> time(int minute) {
    return minute < 0
        ? ImmutableMap.of()
        : ImmutableMap.of(Field.PUBLISHED, "2016-09-17T10:%02d:00Z".formatted(minute));
  }

  private static CandidatePairs allPairs(int documents) {
    List<CandidatePair> pairs = new ArrayList<>();
    for (int left = 0; left < documents; left++) {
      for (int right = left + 1; right < documents; right++) {
        pairs.add(new CandidatePair(left, right, BODY));
      }
    }
    return CandidatePairs.of(pairs);
  }

  private static Families verify(List<ShingleSet> bodies, Seniority seniority) {
    return Families.verify(allPairs(bodies.size()), Families.Nearness.of(bodies::get), seniority);
  }

  private static int[] leaders(Families families, int documents) {
    return IntStream.range(0, documents).map(families::leader).toArray();
  }

  @Test
  void aChainOfNearDuplicatesIsNoFamily() {
    List<ShingleSet> chain = List.of(body(1, 100), body(11, 110), body(21, 120));
    Families families = verify(chain, published(0, 1, 2));
    assertThat(leaders(families, 3)).containsExactly(0, 0, 2);
    assertThat(families.families())
        .containsExactly(new Family(0, ImmutableList.of(new Family.Member(1, 90.0 / 110))));
  }

  @Test
  void theMiddleOfAChainLeadsBothEndsWhereItIsEarliest() {
    List<ShingleSet> chain = List.of(body(1, 100), body(11, 110), body(21, 120));
    assertThat(leaders(verify(chain, published(1, 0, 2)), 3)).containsExactly(1, 1, 1);
  }

  @Test
  void theEarliestLeadsThenTheLeastId() {
    List<ShingleSet> same = List.of(body(1, 50), body(1, 50), body(1, 50));
    assertThat(leaders(verify(same, published(-1, 5, 3)), 3)).containsExactly(2, 2, 2);
    assertThat(leaders(verify(same, published(-1, 3, 3)), 3)).containsExactly(1, 1, 1);
    assertThat(leaders(verify(same, published(-1, -1, -1)), 3)).containsExactly(0, 0, 0);
  }

  @Test
  void nearIsFromFourFifthsOn() {
    assertThat(leaders(verify(List.of(body(1, 10), body(1, 8)), published(0, 1)), 2))
        .containsExactly(0, 0);
    assertThat(leaders(verify(List.of(body(1, 100), body(1, 79)), published(0, 1)), 2))
        .containsExactly(0, 1);
  }

  @Test
  void whatNoPairProposesIsNoFamily() {
    List<ShingleSet> same = List.of(body(1, 50), body(1, 50));
    Families families =
        Families.verify(
            CandidatePairs.of(List.of()), Families.Nearness.of(same::get), published(0, 1));
    assertThat(leaders(families, 2)).containsExactly(0, 1);
    assertThat(families.families()).isEmpty();
  }

  @Test
  void emptyBodiesAreNoDuplicates() {
    List<ShingleSet> empty = List.of(body(1, 0), body(1, 0));
    assertThat(verify(empty, published(0, 1)).families()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyMemberIsNearToItsLeaderAndNoLeaderToAnEarlierOne(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<ShingleSet> bodies = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      int first = random.nextInt(60);
      bodies.add(body(first, first + 95 + random.nextInt(10)));
    }
    Seniority seniority = published(random.ints(60, -1, 30).toArray());
    Families families = verify(bodies, seniority);
    assertThat(
            Families.verify(
                    CandidatePairs.of(allPairs(60).reversed()),
                    Families.Nearness.of(bodies::get),
                    seniority)
                .families())
        .isEqualTo(families.families());
    assertThat(families.families()).extracting(Family::leader).isSorted();
    for (Family family : families.families()) {
      assertThat(family.members()).extracting(Family.Member::document).isSorted();
      assertThat(family.size()).isEqualTo(1 + family.members().size()).isGreaterThan(1);
      for (Family.Member member : family.members()) {
        assertThat(families.leader(member.document())).isEqualTo(family.leader());
        assertThat(seniority.rank(family.leader())).isLessThan(seniority.rank(member.document()));
        assertThat(member.jaccard())
            .isEqualTo(jaccard(bodies, family.leader(), member.document()))
            .isGreaterThanOrEqualTo(0.8);
      }
    }
    for (int i = 0; i < 60; i++) {
      for (int earlier = 0; earlier < 60; earlier++) {
        boolean bothLead = families.leader(i) == i && families.leader(earlier) == earlier;
        if (bothLead && seniority.rank(earlier) < seniority.rank(i)) {
          assertThat(jaccard(bodies, earlier, i)).isLessThan(0.8);
        }
      }
    }
  }

  private static double jaccard(List<ShingleSet> bodies, int one, int other) {
    return bodies.get(one).jaccard(bodies.get(other));
  }

  @Test
  void aFamilyUpToFiftyKeepsAllItsPairs() {
    List<ShingleSet> same = IntStream.range(0, 50).mapToObj(i -> body(1, 50)).toList();
    Families families = verify(same, published(IntStream.range(0, 50).toArray()));
    assertThat(families.thin(allPairs(50))).isEqualTo(allPairs(50));
  }

  @Test
  void aLargerFamilyKeepsPairsWithItsLeaderAndWithOutsiders() {
    List<ShingleSet> bodies = new ArrayList<>();
    IntStream.range(0, 51).forEach(i -> bodies.add(body(1, 50)));
    bodies.add(body(40, 140));
    Families families =
        verify(bodies, published(IntStream.range(0, 52).map(i -> 59 - i).toArray()));
    List<CandidatePair> kept = families.thin(allPairs(52));
    assertThat(families.leader(0)).isEqualTo(50);
    assertThat(kept).hasSize(50 + 51);
    assertThat(kept)
        .allMatch(pair -> pair.left() == 50 || pair.right() == 50 || pair.right() == 51);
  }
}
