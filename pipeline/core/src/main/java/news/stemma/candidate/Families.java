package news.stemma.candidate;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
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

  /// How near texts are to one, by their positions.
  public interface Nearness {
    /// The Jaccard similarity of shingles of others to this one; asked for with candidates only.
    IntToDoubleFunction to(int document);

    /// @param shingles of an article, by its position
    static Nearness of(IntFunction<ShingleSet> shingles) {
      return document -> {
        ShingleSet own = shingles.apply(document);
        return other -> own.jaccard(shingles.apply(other));
      };
    }
  }

  /// By the bodies. Only those that share a band are compared: of near-duplicates all do, but for
  /// one pair in ten millions.
  public static Families verify(CandidatePairs pairs, Nearness bodies, Seniority seniority) {
    return verify(pairs.likely(), bodies, seniority, NEAR_DUPLICATE);
  }

  /// Takes articles by seniority: each that leads nobody's family yet gathers the candidates that
  /// prove near to it.
  ///
  /// @param jaccard from which on two are near
  public static Families verify(
      CandidatePairs pairs, Nearness nearness, Seniority seniority, double jaccard) {
    int[] inOrder = seniority.inOrder();
    Neighbours neighbours = Neighbours.of(pairs, inOrder.length);
    BitSet taken = new BitSet();
    List<Family> families = new ArrayList<>();
    for (int leader : inOrder) {
      if (taken.get(leader) || neighbours.hasNone(leader)) {
        continue;
      }
      taken.set(leader);
      IntToDoubleFunction jaccards = nearness.to(leader);
      ImmutableList<Family.Member> members =
          neighbours
              .of(leader)
              .filter(document -> !taken.get(document))
              .sorted()
              .mapToObj(document -> new Family.Member(document, jaccards.applyAsDouble(document)))
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
