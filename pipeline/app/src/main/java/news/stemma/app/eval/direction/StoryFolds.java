package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/// Deals stories out to folds, so that all pairs of a story are in one.
final class StoryFolds {
  private final ImmutableMap<String, Integer> foldOf;

  private StoryFolds(ImmutableMap<String, Integer> foldOf) {
    this.foldOf = foldOf;
  }

  /// Folds that differ by one story at most.
  ///
  /// @param seed of their order; the same one deals the same stories out alike
  static StoryFolds of(Collection<String> stories, int folds, long seed) {
    List<String> shuffled = new ArrayList<>(new TreeSet<>(stories));
    Collections.shuffle(shuffled, new Random(seed));
    ImmutableMap.Builder<String, Integer> foldOf = ImmutableMap.builder();
    for (int i = 0; i < shuffled.size(); i++) {
      foldOf.put(shuffled.get(i), i % folds);
    }
    return new StoryFolds(foldOf.buildOrThrow());
  }

  boolean isIn(int fold, DirectionExample example) {
    return foldOf.getOrDefault(example.story(), -1) == fold;
  }
}
