package news.stemma.sketch;

import java.util.Optional;
import news.stemma.text.Article;
import news.stemma.text.Block;
import news.stemma.text.Tokens;

/// Sketches articles by one scheme.
public final class Sketcher {
  private final Scheme scheme;
  private final MinHasher minHasher;
  private final Winnower winnower;

  public Sketcher(Scheme scheme) {
    this.scheme = scheme;
    this.minHasher = new MinHasher(scheme);
    this.winnower = new Winnower(scheme);
  }

  public Sketch sketch(Article article) {
    return new Sketch(body(article), paragraphs(article), fingerprints(article));
  }

  /// The signature of the body alone.
  public Optional<Signature> body(Article article) {
    return sign(Shingler.bodyShingles(article));
  }

  /// The fingerprints of the sketch alone, for who needs no signatures.
  public Fingerprints fingerprints(Article article) {
    Tokens tokens = article.tokens();
    return winnower.winnow(
        Shingler.shingles(tokens, 0, tokens.size()), token -> Surroundings.of(article, token));
  }

  private ParagraphSignatures paragraphs(Article article) {
    ParagraphSignatures.Builder signatures = new ParagraphSignatures.Builder(scheme);
    for (int i = 0; i < article.blocks().size(); i++) {
      Block block = article.blocks().get(i);
      if (block.isBody()) {
        int first = article.tokens().firstFrom(block.span().start());
        int end = article.tokens().firstFrom(block.span().end());
        int index = i;
        sign(Shingler.shingles(article.tokens(), first, end))
            .ifPresent(signature -> signatures.add(index, signature));
      }
    }
    return signatures.build();
  }

  private Optional<Signature> sign(long[] shingles) {
    return shingles.length == 0 ? Optional.empty() : Optional.of(minHasher.sign(shingles));
  }
}
