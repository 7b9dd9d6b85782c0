package news.stemma.audit;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import news.stemma.relation.Similarity;

/// Articles in families, in which all are alike, side by side; some pairs are missed.
final class SyntheticFamilies {
  private record Family(int first, int end) {}

  private final List<Family> families = new ArrayList<>();
  private final List<Family> familyOf = new ArrayList<>();
  private final Set<SimilarPair> missed = new HashSet<>();

  private SyntheticFamilies() {}

  /// Families of one article to the largest, each size as likely as any other.
  static SyntheticFamilies draw(SplittableRandom random, int articles, int largest) {
    SyntheticFamilies drawn = new SyntheticFamilies();
    while (drawn.familyOf.size() < articles) {
      int first = drawn.familyOf.size();
      Family family = new Family(first, Math.min(articles, first + random.nextInt(1, largest + 1)));
      drawn.families.add(family);
      for (int article = family.first(); article < family.end(); article++) {
        drawn.familyOf.add(family);
      }
    }
    return drawn;
  }

  void miss(SplittableRandom random, double together, double single) {
    for (Family family : families) {
      double chance = random.nextDouble() < together ? 1 : single;
      pairs(family).stream().filter(pair -> random.nextDouble() < chance).forEach(missed::add);
    }
  }

  private static List<SimilarPair> pairs(Family family) {
    List<SimilarPair> pairs = new ArrayList<>();
    for (int left = family.first(); left < family.end(); left++) {
      for (int right = left + 1; right < family.end(); right++) {
        pairs.add(pair(left, right));
      }
    }
    return pairs;
  }

  private static SimilarPair pair(int left, int right) {
    return new SimilarPair(left, right, new Similarity(1, 1, 1), Likeness.NEAR_DUPLICATE);
  }

  double recall() {
    int pairs = families.stream().mapToInt(family -> pairs(family).size()).sum();
    return 1 - (double) missed.size() / pairs;
  }

  boolean isFound(SimilarPair pair) {
    return !missed.contains(pair);
  }

  /// The pairs with a sampled article, each once.
  List<SimilarPair> pairs(Sample sample) {
    List<SimilarPair> pairs = new ArrayList<>();
    for (int article : sample.articles()) {
      Family family = familyOf.get(article);
      for (int other = family.first(); other < family.end(); other++) {
        if (other != article && !(other < article && sample.contains(other))) {
          pairs.add(pair(Math.min(article, other), Math.max(article, other)));
        }
      }
    }
    return pairs;
  }
}
