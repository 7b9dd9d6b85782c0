package news.stemma.candidate;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import news.stemma.sketch.Sketch;

/// The families of a corpus, disjoint; and for every article the one that stands for it.
public final class Families {
  /// Bodies from this Jaccard similarity of their shingles on are near-duplicates.
  private static final double NEAR_DUPLICATE = 0.8;

  /// In a larger family, pairs are with the leader only.
  private static final int ROW_BOUND = 50;

  private final ImmutableList<Family> families;
  private final int[] leaders;

  private Families(ImmutableList<Family> families, int[] leaders) {
    this.families = families;
    this.leaders = leaders;
  }

  /// Takes articles by seniority: each that leads nobody's family yet gathers the candidates that
  /// prove near to it.
  public static Families verify(
      List<CandidatePair> pairs, List<Sketch> sketches, Seniority seniority) {
    List<List<Integer>> neighbours = neighbours(pairs, sketches.size());
    int[] leaders = new int[sketches.size()];
    Arrays.fill(leaders, -1);
    List<Family> families = new ArrayList<>();
    for (int leader : seniority.inOrder()) {
      if (leaders[leader] >= 0) {
        continue;
      }
      leaders[leader] = leader;
      List<Family.Member> members = new ArrayList<>();
      for (int document : neighbours.get(leader)) {
        double jaccard =
            sketches.get(leader).bodyShingles().jaccard(sketches.get(document).bodyShingles());
        if (leaders[document] < 0 && jaccard >= NEAR_DUPLICATE) {
          leaders[document] = leader;
          members.add(new Family.Member(document, jaccard));
        }
      }
      if (!members.isEmpty()) {
        members.sort(Comparator.comparingInt(Family.Member::document));
        families.add(new Family(leader, ImmutableList.copyOf(members)));
      }
    }
    families.sort(Comparator.comparingInt(Family::leader));
    return new Families(ImmutableList.copyOf(families), leaders);
  }

  private static List<List<Integer>> neighbours(List<CandidatePair> pairs, int documents) {
    List<List<Integer>> neighbours = new ArrayList<>();
    for (int i = 0; i < documents; i++) {
      neighbours.add(new ArrayList<>());
    }
    for (CandidatePair pair : pairs) {
      neighbours.get(pair.left()).add(pair.right());
      neighbours.get(pair.right()).add(pair.left());
    }
    return neighbours;
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
  public List<CandidatePair> thin(List<CandidatePair> pairs) {
    Set<Integer> large =
        families.stream()
            .filter(family -> family.size() > ROW_BOUND)
            .map(Family::leader)
            .collect(Collectors.toSet());
    return pairs.stream().filter(pair -> !isInside(pair, large)).toList();
  }

  private boolean isInside(CandidatePair pair, Set<Integer> largeLeaders) {
    int leader = leaders[pair.left()];
    return leader == leaders[pair.right()]
        && largeLeaders.contains(leader)
        && pair.left() != leader
        && pair.right() != leader;
  }
}
