package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import news.stemma.align.Side;
import news.stemma.relation.Relation;

/// A relation, seen among all of the corpus.
///
/// @param via articles that both descend from and that hold what the two share; where there is one,
///   the two are siblings and neither is the other's source
public record Link(Relation relation, ImmutableList<Integer> via) {
  public boolean isInherited() {
    return !via.isEmpty();
  }

  /// The side that the other was made from; empty for siblings and where evidence is missing.
  public Optional<Side> sourceSide() {
    return isInherited() ? Optional.empty() : relation.direction().source();
  }

  public Optional<Integer> source() {
    return sourceSide().map(relation::document);
  }

  public Optional<Integer> derived() {
    return sourceSide().map(Side::other).map(relation::document);
  }

  /// Whether one of the two may have been made from the other, that is, they are no siblings.
  public boolean isDescent() {
    return relation.isDescent() && !isInherited();
  }
}
