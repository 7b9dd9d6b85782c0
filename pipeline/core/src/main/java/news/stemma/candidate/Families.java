package news.stemma.candidate;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import news.stemma.sketch.ShingleSet;

/// The families of a corpus, disjoint; and for every article the one that stands for it.
public final class Families {
  /// Bodies from this Jaccard similarity of their shingles on are near-duplicates.
  public static final double NEAR_DUPLICATE = 0.8;

  private final ImmutableList<Family> families;
  private final int[] leaders;

  private Families(ImmutableList<Family> families, int documents) {
    this.families = families;
    this.leaders = IntStream.range(0, documents).toArray();
    for (Family family : families) {
      family.members().forEach(member -> leaders[member.document()] = family.leader());
    }
  }

  /// By the bodies. Only those that share a band are compared: of near-duplicates all do, but for
  /// one pair in ten millions.
  ///
  /// @param bodies shingles of an article's body, by its position
  public static Families verify(
      CandidatePairs pairs, IntFunction<ShingleSet> bodies, Seniority seniority) {
    return verify(
        pairs.where(pair -> pair.foundBy().contains(Stage.BODY_MINHASH)),
        bodies,
        seniority,
        NEAR_DUPLICATE);
  }

  /// Takes articles by seniority: each that leads nobody's family yet gathers the candidates that
  /// prove near to it.
  ///
  /// @param shingles of an article, by its position; asked for where it has a candidate only
  /// @param jaccard from which on two are near
  static Families verify(
      CandidatePairs pairs, IntFunction<ShingleSet> shingles, Seniority seniority, double jaccard) {
    int[] inOrder = seniority.inOrder();
    Neighbours neighbours = Neighbours.of(pairs, inOrder.length);
    BitSet taken = new BitSet();
    List<Family> families = new ArrayList<>();
    for (int leader : inOrder) {
      if (taken.get(leader) || neighbours.hasNone(leader)) {
        continue;
      }
      taken.set(leader);
      ShingleSet own = shingles.apply(leader);
      ImmutableList<Family.Member> members =
          neighbours
              .of(leader)
              .filter(document -> !taken.get(document))
              .sorted()
              .mapToObj(
                  document -> new Family.Member(document, own.jaccard(shingles.apply(document))))
              .filter(member -> member.jaccard() >= jaccard)
              .collect(ImmutableList.toImmutableList());
      if (!members.isEmpty()) {
        members.forEach(member -> taken.set(member.document()));
        families.add(new Family(leader, members));
      }
    }
    families.sort(Comparator.comparingInt(Family::leader));
    return new Families(ImmutableList.copyOf(families), inOrder.length);
  }

  /// In the order of their leaders.
  public ImmutableList<Family> families() {
    return families;
  }

  /// The leader of the article's family, or the article itself where it has none.
  public int leader(int document) {
    return leaders[document];
  }

  /// The pairs without those inside a large family that don't have its leader.
  public CandidatePairs thin(CandidatePairs pairs) {
    BitSet leadersOfMany = new BitSet();
    families.stream().filter(Family::isLarge).forEach(family -> leadersOfMany.set(family.leader()));
    return leadersOfMany.isEmpty() ? pairs : pairs.where(pair -> !isInside(pair, leadersOfMany));
  }

  private boolean isInside(CandidatePair pair, BitSet leadersOfMany) {
    int leader = leaders[pair.left()];
    return leader == leaders[pair.right()]
        && leadersOfMany.get(leader)
        && pair.left() != leader
        && pair.right() != leader;
  }
}
