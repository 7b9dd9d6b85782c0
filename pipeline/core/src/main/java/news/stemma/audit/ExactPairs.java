package news.stemma.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Lists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import news.stemma.relation.Similarity;

/// Compares the articles of a sample with all others, every pair exactly.
///
/// Some sampled articles at a time are held in memory, and all articles pass by them, so that a
/// larger sample costs time and no memory.
final class ExactPairs {
  /// Sampled articles in memory; the passes for 200 of them are one.
  private static final int AT_ONCE = 1024;

  private final Bodies bodies;
  private final Sample sample;

  ExactPairs(Bodies bodies, Sample sample) {
    this.bodies = bodies;
    this.sample = sample;
  }

  /// The pairs that are alike, each once, by left and right.
  ImmutableList<SimilarPair> alike() {
    List<SimilarPair> alike = new ArrayList<>();
    for (List<Integer> some : Lists.partition(sample.articles().asList(), AT_ONCE)) {
      SharedShingles shared = new SharedShingles(Lists.transform(some, bodies::shingles));
      bodies.audited().forEach(other -> add(some, other, shared, alike));
    }
    return ImmutableList.sortedCopyOf(
        Comparator.comparingInt(SimilarPair::left).thenComparingInt(SimilarPair::right), alike);
  }

  private void add(List<Integer> some, int other, SharedShingles shared, List<SimilarPair> alike) {
    int[] counts = shared.with(bodies.shingles(other));
    // A pair with both ends in the sample comes by twice.
    boolean sampled = sample.contains(other);
    for (int i = 0; i < some.size(); i++) {
      int article = some.get(i);
      if (counts[i] > 0 && article != other && !(sampled && other < article)) {
        pair(Math.min(article, other), Math.max(article, other), counts[i]).ifPresent(alike::add);
      }
    }
  }

  private Optional<SimilarPair> pair(int left, int right, int shared) {
    double leftSize = bodies.size(left);
    double rightSize = bodies.size(right);
    Similarity similarity =
        new Similarity(
            shared / (leftSize + rightSize - shared), shared / leftSize, shared / rightSize);
    return Likeness.of(similarity)
        .map(likeness -> new SimilarPair(left, right, similarity, likeness));
  }
}
