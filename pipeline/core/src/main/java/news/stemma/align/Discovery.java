package news.stemma.align;

import com.carrotsearch.hppc.LongHashSet;
import com.google.common.collect.ImmutableSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import news.stemma.candidate.Banding;
import news.stemma.candidate.CandidatePair;
import news.stemma.candidate.Stage;
import news.stemma.sketch.Fingerprints;
import news.stemma.sketch.ParagraphSignatures;
import news.stemma.sketch.Signature;
import news.stemma.sketch.Sketch;
import news.stemma.text.Article;
import news.stemma.text.Span;

/// Says which stages pointed at a passage of a pair.
final class Discovery {
  private final Banding banding;

  Discovery(Banding banding) {
    this.banding = banding;
  }

  /// An article and its sketch.
  record Sketched(Article article, Sketch sketch) {
    /// Signatures of the paragraphs that reach into the range.
    private Stream<Signature> paragraphs(TokenRange range) {
      Span span = article.tokens().span(range.first(), range.end());
      ParagraphSignatures paragraphs = sketch.paragraphs();
      return IntStream.range(0, paragraphs.size())
          .filter(i -> article.blocks().get(paragraphs.block(i)).span().overlaps(span))
          .mapToObj(paragraphs::signature);
    }

    /// Hashes of the fingerprints that start in the range.
    private LongStream fingerprints(TokenRange range) {
      Fingerprints fingerprints = sketch.fingerprints();
      return IntStream.range(0, fingerprints.size())
          .filter(i -> range.contains(fingerprints.token(i)))
          .mapToLong(fingerprints::hash);
    }
  }

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
    List<Signature> others = right.paragraphs(rightTokens).toList();
    return left.paragraphs(leftTokens)
        .anyMatch(paragraph ->
            others.stream().anyMatch(other -> paragraph.sharesBand(other, banding.rows())));
  }

  private static boolean sharesFingerprint(
      Sketched left, TokenRange leftTokens, Sketched right, TokenRange rightTokens) {
    LongHashSet hashes = LongHashSet.from(left.fingerprints(leftTokens).toArray());
    return right.fingerprints(rightTokens).anyMatch(hashes::contains);
  }
}
