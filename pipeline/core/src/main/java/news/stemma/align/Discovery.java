package news.stemma.align;

import com.carrotsearch.hppc.LongHashSet;
import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import news.stemma.candidate.Banding;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.Stage;
import news.stemma.sketch.Fingerprint;
import news.stemma.sketch.Signature;
import news.stemma.sketch.Sketch;
import news.stemma.text.Article;
import news.stemma.text.Tokens;

/// Says which stages pointed at a passage of a pair.
final class Discovery {
  private final Banding banding;

  Discovery(Banding banding) {
    this.banding = banding;
  }

  /// An article and its sketch.
  record Sketched(Article article, Sketch sketch) {}

  /// The stages with a hit inside both ranges; where there is none, those that found the pair.
  ImmutableSet<Stage> stages(
      CandidatePair pair,
      Sketched left,
      TokenRange leftTokens,
      Sketched right,
      TokenRange rightTokens) {
    Set<Stage> stages = EnumSet.noneOf(Stage.class);
    if (pair.foundBy().contains(Stage.BODY_MINHASH)) {
      stages.add(Stage.BODY_MINHASH);
    }
    if (sharesParagraphBand(left, leftTokens, right, rightTokens)) {
      stages.add(Stage.PARAGRAPH_MINHASH);
    }
    if (sharesFingerprint(left, leftTokens, right, rightTokens)) {
      stages.add(Stage.FINGERPRINT);
    }
    return stages.isEmpty() ? pair.foundBy() : ImmutableSet.copyOf(stages);
  }

  private boolean sharesParagraphBand(
      Sketched left, TokenRange leftTokens, Sketched right, TokenRange rightTokens) {
    return left.sketch().paragraphs().entrySet().stream()
        .filter(paragraph -> touches(left, paragraph, leftTokens))
        .anyMatch(paragraph ->
            right.sketch().paragraphs().entrySet().stream()
                .filter(other -> touches(right, other, rightTokens))
                .anyMatch(
                    other -> paragraph.getValue().sharesBand(other.getValue(), banding.rows())));
  }

  private static boolean touches(
      Sketched side, Map.Entry<Integer, Signature> paragraph, TokenRange range) {
    Tokens tokens = side.article().tokens();
    return side.article()
        .blocks()
        .get(paragraph.getKey())
        .span()
        .overlaps(tokens.span(range.first(), range.end()));
  }

  private static boolean sharesFingerprint(
      Sketched left, TokenRange leftTokens, Sketched right, TokenRange rightTokens) {
    LongHashSet hashes = new LongHashSet();
    for (Fingerprint fingerprint : left.sketch().fingerprints()) {
      if (leftTokens.contains(fingerprint.token())) {
        hashes.add(fingerprint.hash());
      }
    }
    return right.sketch().fingerprints().stream()
        .anyMatch(f -> rightTokens.contains(f.token()) && hashes.contains(f.hash()));
  }
}
