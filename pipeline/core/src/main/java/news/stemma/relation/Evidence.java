package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import java.util.function.IntUnaryOperator;
import news.stemma.text.Span;

/// One reason for a direction.
///
/// @param weight log-odds: how much of the feature there is, times what it weighs; positive where
///   it says that the left article is the source
/// @param says the reason in words for a reader
/// @param places where to see it
public record Evidence(Feature feature, double weight, String says, ImmutableList<Place> places) {
  /// A raw span in an article, by its position in the corpus.
  public record Place(int document, Span span) {}

  Evidence numbered(IntUnaryOperator number) {
    return new Evidence(
        feature,
        weight,
        says,
        places.stream()
            .map(place -> new Place(number.applyAsInt(place.document()), place.span()))
            .collect(ImmutableList.toImmutableList()));
  }
}
