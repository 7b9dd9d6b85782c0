package news.stemma.audit;

import com.carrotsearch.hppc.LongHashSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import news.stemma.candidate.Family;
import news.stemma.relation.Relation;

/// What a run found: the pairs with a relation, and those within a large family, which have both
/// been verified against its leader and get no row of their own.
final class Found {
  private final List<Relation> relations;
  private final LongHashSet pairs = new LongHashSet();
  private final List<Family> largeFamilies;
  private final Map<Integer, Integer> leaders = new HashMap<>();

  Found(List<Relation> relations, List<Family> families) {
    this.relations = relations;
    relations.forEach(relation -> pairs.add(key(relation.left(), relation.right())));
    this.largeFamilies = families.stream().filter(Family::isLarge).toList();
    for (Family family : largeFamilies) {
      family.documents().forEach(document -> leaders.put(document, family.leader()));
    }
  }

  private static long key(int left, int right) {
    return (long) left << 32 | right;
  }

  boolean has(SimilarPair pair) {
    return areInOneFamily(pair.left(), pair.right())
        || pairs.contains(key(pair.left(), pair.right()));
  }

  private boolean areInOneFamily(int left, int right) {
    Integer leader = leaders.get(left);
    return leader != null && Objects.equals(leader, leaders.get(right));
  }

  /// How many pairs in the whole corpus, both bodies long enough, are alike and found.
  ///
  /// All pairs of a family are alike: the Jaccard distance is a metric, so that two bodies at most
  /// .2 away from the leader's are at most .4 away from each other (Lipkus 1999, "A proof of the
  /// triangle inequality for the Tanimoto distance").
  long alike(Bodies bodies) {
    long alike =
        relations.stream()
            .filter(relation -> !areInOneFamily(relation.left(), relation.right()))
            .filter(
                relation -> bodies.isAudited(relation.left()) && bodies.isAudited(relation.right()))
            .filter(relation -> Likeness.of(relation.similarity()).isPresent())
            .count();
    for (Family family : largeFamilies) {
      long members = family.documents().filter(bodies::isAudited).count();
      alike += members * (members - 1) / 2;
    }
    return alike;
  }
}
