package news.stemma.relation;

import com.google.common.collect.ImmutableList;

/// Something found in a pair that may tell its direction.
///
/// @param value how much of the feature there is: positive where it says that the left article is
///   the source
/// @param says the clue in words for a reader
/// @param places where to see it
record Clue(Feature feature, double value, String says, ImmutableList<Evidence.Place> places) {}
