package news.stemma.index.living;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableLongArray;

/// The articles that share fingerprints with a text.
///
/// @param nearest those that were chosen, the most telling first
/// @param candidates how many share any, as far as the search went
public record Neighbours(ImmutableList<Neighbour> nearest, int candidates) {
  /// One of them.
  ///
  /// @param shared fingerprints that both have
  public record Neighbour(StoredArticle article, ImmutableLongArray shared) {}
}
