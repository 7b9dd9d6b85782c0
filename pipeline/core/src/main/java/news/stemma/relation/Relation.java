package news.stemma.relation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.function.IntUnaryOperator;
import news.stemma.align.Side;
import news.stemma.candidate.Stage;

/// How two articles are related, by their positions in the corpus, `left < right`.
///
/// @param passages never empty: no relation without aligned text
/// @param foundBy the stages that made the pair a candidate
/// @param direction without a source unless the kind has one and the evidence speaks
public record Relation(
    int left,
    int right,
    Kind kind,
    ImmutableList<VoicedPassage> passages,
    PairMeasures measures,
    Similarity similarity,
    ImmutableSet<Stage> foundBy,
    Direction direction) {

  /// In the order in which they are tried.
  public enum Kind {
    /// The bodies are the same text up to light edits.
    COPY,
    /// One body lies nearly all in the other and adds almost nothing.
    EXCERPT,
    /// A substantial common text is the backbone of one, and one adds or rewrites substantially.
    EXTENSION,
    /// At least one whole sentence of narrative is shared, each is its own report otherwise.
    SHARED_SOURCE,
    /// Only statements are shared.
    QUOTE_ONLY,
    /// Only furniture is shared.
    FURNITURE_ONLY;

    /// Whether one may have been made from the other.
    public boolean isDescent() {
      return switch (this) {
        case COPY, EXCERPT, EXTENSION -> true;
        case SHARED_SOURCE, QUOTE_ONLY, FURNITURE_ONLY -> false;
      };
    }
  }

  public Relation {
    if (passages.isEmpty()) {
      throw new IllegalArgumentException(
          "relation of " + left + " and " + right + " without a passage");
    }
  }

  /// The same where articles are counted otherwise, in the same order.
  public Relation numbered(IntUnaryOperator number) {
    return new Relation(
        number.applyAsInt(left),
        number.applyAsInt(right),
        kind,
        passages,
        measures,
        similarity,
        foundBy,
        direction.numbered(number));
  }

  public int document(Side side) {
    return side == Side.LEFT ? left : right;
  }

  public Coverage leftCoverage() {
    return measures.left().coverage();
  }

  public Coverage rightCoverage() {
    return measures.right().coverage();
  }

  public boolean isDescent() {
    return kind.isDescent();
  }
}
