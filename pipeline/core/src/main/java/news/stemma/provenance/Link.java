package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import news.stemma.align.Side;
import news.stemma.relation.Relation;

/// A relation, seen among all of the corpus.
///
/// @param via articles that both descend from and that hold what the two share; where there is one,
///   the two are siblings and neither is the other's source
/// @param sourceSide the side that the other was made from; empty for siblings, where evidence is
///   missing, and where another article explains better what the two share
/// @param isDirect whether no article of the corpus stands between the two
public record Link(
    Relation relation, ImmutableList<Integer> via, Optional<Side> sourceSide, boolean isDirect) {

  static Link sibling(Relation relation, ImmutableList<Integer> via) {
    return new Link(relation, via, Optional.empty(), false);
  }

  static Link direct(Relation relation) {
    return new Link(relation, ImmutableList.of(), relation.direction().source(), true);
  }

  /// The same with an article of the corpus between the two.
  Link indirect() {
    return new Link(relation, via, sourceSide, false);
  }

  /// The same with the direction left open.
  Link undirected() {
    return new Link(relation, via, Optional.empty(), false);
  }

  public boolean isInherited() {
    return !via.isEmpty();
  }

  public Optional<Integer> source() {
    return sourceSide.map(relation::document);
  }

  public Optional<Integer> derived() {
    return sourceSide.map(Side::other).map(relation::document);
  }

  /// Whether one of the two may have been made from the other, that is, they are no siblings.
  public boolean isDescent() {
    return relation.isDescent() && !isInherited();
  }
}
