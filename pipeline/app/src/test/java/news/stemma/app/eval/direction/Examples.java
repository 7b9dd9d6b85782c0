package news.stemma.app.eval.direction;

import com.google.common.collect.ImmutableList;
import java.util.Collections;
import java.util.List;
import news.stemma.relation.Feature;

/// Pairs with clues, made up.
final class Examples {
  private Examples() {}

  /// A pair with one clue.
  static DirectionExample of(String story, Feature feature, double value) {
    return new DirectionExample(
        "s", "d", story, ImmutableList.of(new DirectionExample.Clue(feature, value, "says so")));
  }

  /// So many pairs of a story, alike.
  static List<DirectionExample> times(int times, String story, Feature feature, double value) {
    return Collections.nCopies(times, of(story, feature, value));
  }
}
