package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import news.stemma.align.Side;

/// Something found in a pair that may tell its direction.
///
/// @param value how much of the feature there is: positive where it says that the left article is
///   the source
/// @param says the clue in words for a reader
/// @param places where to see it
record Clue(Feature feature, double value, String says, ImmutableList<Evidence.Place> places) {
  /// A feature found more often counts no more than so many times.
  static final int REPEATS = 2;

  /// A clue that the text read as the source is it.
  static Optional<Clue> of(
      Feature feature, double value, String says, List<Evidence.Place> places) {
    return Optional.of(new Clue(feature, value, says, ImmutableList.copyOf(places)));
  }

  /// The same of the pair as it stands, where this side was read as the source.
  Clue with(Side source) {
    return new Clue(feature, source == Side.LEFT ? value : -value, says, places);
  }
}
