package news.stemma.provenance;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import news.stemma.align.TokenRange;

/// One or more texts that are not in the corpus, from which independent articles took the same
/// narrative: a dispatch, its versions, or undetected copying between the witnesses.
///
/// @param commonWording the words that all witnesses share, `[…]` where they part; no quotation of
///   any dispatch
/// @param witnesses where the articles have it, by position in the corpus, then by tokens
/// @param name the outlet of a witness of role `wire`, or the agency that a witness gives credit to
/// @param basis what the name rests on; there where a name is
public record InferredSource(
    String commonWording,
    ImmutableList<Witness> witnesses,
    Optional<String> name,
    Optional<Basis> basis) {
  /// A stretch of an article, by its position in the corpus.
  public record Witness(int document, TokenRange tokens) {}
}
